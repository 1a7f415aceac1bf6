import type { SourceArticle } from './model.js';

/** Invented English interviews and press conferences, written for this project. */
export const interviewsEn: readonly SourceArticle[] = [
  {
    topic: 'flood',
    form: 'interview',
    headline: 'Mayor Answers Questions on the Flood Wall',
    deck: 'Excerpts from Thursday’s news conference',
    lead: { reporters: ['Theodore Marsh'] },
    paragraphs: [
      'Mayor Edith Hale and the city engineer, Marcus Bell, met reporters on Thursday to discuss the plan for a flood wall along the lower Tamarack River. Following are excerpts from the news conference, edited for length.',
      {
        speaker: 'Mayor Hale',
        text: 'Good morning. I will be brief, because Mr. Bell has the maps and the maps are what you came for. The river has been over its banks four times in nine years. We have spent $17 million cleaning up after it, and for not much more than twice that sum we could have stopped it at the curb.',
      },
      'What we are proposing is a wall of five and a half feet, with a path on top of it and 11 gates that can be closed by two people in under an hour.',
      {
        speaker: 'The Courier',
        text: 'Residents of Water Street say they would be living in a bathtub. What happens to the rain that falls behind the wall?',
      },
      {
        speaker: 'Mr. Bell',
        text: 'It is a fair question, and it was the first one we asked ourselves. There will be three pumping stations, each with a generator, that together can lift 90,000 gallons a minute. If one of them fails, the other two can handle anything short of a storm we would expect once in 60 years.',
      },
      { speaker: 'Valley Radio', text: 'Who pays for it, and when will the digging begin?' },
      {
        speaker: 'Mayor Hale',
        text: 'Sixty-five percent is federal, if our application is approved in the fall. The rest would be a bond issue, and the voters will have the last word on that in November. If they say yes, we break ground in the spring of the following year and finish in about 30 months.',
      },
      'I would rather lose the vote than win it by pretending that it is cheap. It is not cheap. It is only cheaper.',
      { speaker: 'The Ledger', text: 'Will any houses have to be torn down?' },
      {
        speaker: 'Mr. Bell',
        text: 'Four, and we have spoken with all four families. Two of the houses have been empty since the last flood. The owners of the other two have been offered the appraised value before the water, not after it, together with the cost of moving.',
      },
      { closing: 'The full transcript and the maps may be examined at the city clerk’s office on weekdays.' },
    ],
  },
  {
    topic: 'librarian',
    form: 'interview',
    kicker: 'A conversation with the new county librarian',
    headline: '“Noise Is Not the Enemy”',
    lead: { reporters: ['Margaret Lowe'] },
    paragraphs: [
      'Priya Raman took over the county library system in January, after running a single branch in a former bowling alley. She spoke with The Courier about fines, teenagers and the uses of silence.',
      { speaker: 'Q', text: 'The first thing you did was to abolish overdue fines. Do people still bring the books back?' },
      {
        speaker: 'A',
        text: 'They bring back more of them. We had 2,900 cards that were blocked because somebody owed a few dollars, and most of those cards belonged to children. In the month after we wiped out the fines, 640 books came home that we had given up for dead, one of them from 1983.',
      },
      'It was a book about procrastination. I am not inventing that. It is in a glass case by the front door.',
      { speaker: 'Q', text: 'Some longtime patrons complain that the main branch has become noisy.' },
      {
        speaker: 'A',
        text: 'They are right. But noise is not the enemy. Emptiness is. What we owe people is a choice, so the third floor is now a quiet floor, with a door that closes, and the first floor is where you may laugh out loud. I have been to both today and I enjoyed them for different reasons.',
      },
      { speaker: 'Q', text: 'What do you say to those who think everything is available online?' },
      {
        speaker: 'A',
        text: 'I invite them to stand at our reference desk for an hour. Last week a man came in with a photograph of a tractor and wanted to know whose farm it was. It took three of us and a plat book from 1938, but he walked out with the name of his grandmother’s first husband.',
      },
      { speaker: 'Q', text: 'And what are you reading now?' },
      {
        speaker: 'A',
        text: 'Two things. A history of salt, which goes everywhere with me, and a picture book about a bear, which I am asked to read aloud every evening at exactly the same speed.',
      },
    ],
  },
  {
    topic: 'surgeon',
    form: 'interview',
    headline: 'Surgeon Explains Why the Waiting List Is Shrinking',
    lead: { reporters: ['Grace Ellery'] },
    paragraphs: [
      'A year ago, patients at Harwick General waited an average of 26 weeks for a new hip. They now wait nine. Dr. Helen Okafor, who directs the orthopedic service, discussed the change in an interview in her office.',
      { speaker: 'The Observer', text: 'Did you hire more surgeons?' },
      {
        speaker: 'Dr. Okafor',
        text: 'Not one. We had enough hands all along. What we did not have was enough rooms that were clean at the right moment. When somebody finally followed us around with a stopwatch, it turned out that each operating room was standing empty for 51 minutes between patients.',
      },
      'Fifty-one minutes, six times a day, in four rooms. You do not need a professor of mathematics to see where the weeks had gone.',
      { speaker: 'The Observer', text: 'How did you bring that down?' },
      {
        speaker: 'Dr. Okafor',
        text: 'By asking the people who mop the floors. They told us that they were never called until the last instrument had been counted, and that the carts were kept on another floor. We moved the carts. We gave them a telephone of their own. The gap is now 22 minutes, and the infection rate has gone down, not up.',
      },
      { speaker: 'The Observer', text: 'Is there a danger of rushing?' },
      {
        speaker: 'Dr. Okafor',
        text: 'There would be if we hurried the surgery, but we have not touched that by a single minute. We hurried the hallway. I also tell patients that if they are not ready to go home on the second day, the bed is theirs, and nobody will look at a watch.',
      },
      { speaker: 'The Observer', text: 'What comes next?' },
      {
        speaker: 'Dr. Okafor',
        text: 'Knees. Then the parking garage, which is the worst part of anyone’s stay and over which, I regret to say, I have no authority whatever.',
      },
      { closing: 'Dr. Okafor will give a public lecture on joint replacement at the Grange Hall next Wednesday at 7 p.m.' },
    ],
  },
  {
    topic: 'coach',
    form: 'interview',
    kicker: 'Sports talk',
    headline: 'Boyle Looks Back on a Season of Surprises',
    deck: 'The championship coach on luck, rain and curfews',
    lead: { reporters: ['Pete Sandoval'] },
    paragraphs: [
      'Marian Boyle has coached girls’ soccer at Harwick High for 17 years and taught chemistry for 21. A week after her team won the state title, she sat down on the bleachers to talk about it.',
      { speaker: 'Sandoval', text: 'Have you watched the winning goal again?' },
      {
        speaker: 'Boyle',
        text: 'About 40 times, mostly on other people’s telephones. What I notice now is not the shot. It is that two of our defenders had started running before she hit it, in case the goalkeeper dropped it. They were 60 yards away and had been playing for 89 minutes. That is what I would like to put in a frame.',
      },
      { speaker: 'Sandoval', text: 'In September your team lost twice in a week. What changed?' },
      {
        speaker: 'Boyle',
        text: 'We stopped practicing for a day and held a meeting at which I was not allowed to speak. It was their idea. They drew up a list of 12 complaints, of which seven were about me, and I was astonished to find that six of those were perfectly reasonable.',
      },
      'The other one had to do with the bus, and there is nothing that anybody can do about the bus.',
      { speaker: 'Sandoval', text: 'You lose eight seniors. Can you repeat?' },
      {
        speaker: 'Boyle',
        text: 'Chemistry teaches you that the same ingredients at a different temperature give you something else entirely. We will have different ingredients as well. I can promise that they will be tired by November and that they will know one another’s birthdays.',
      },
      { speaker: 'Sandoval', text: 'Will you stay?' },
      { speaker: 'Boyle', text: 'I have 31 laboratory reports to grade by Monday, so I am certainly staying until Monday.' },
    ],
  },
  {
    topic: 'forecaster',
    form: 'interview',
    headline: 'The Forecaster Who Apologizes',
    deck: 'Why the big snow never arrived',
    lead: { reporters: ['Nora Whitcomb'], wire: { agency: null, place: 'CALDER BAY' } },
    paragraphs: [
      'Two weeks ago the weather service predicted 14 inches of snow, schools closed, and by evening the sidewalks were merely damp. Frances Ito, the meteorologist in charge, telephoned the newspaper the next morning and asked to be interviewed.',
      { speaker: 'Courier', text: 'It is not often that somebody calls us to explain a mistake. Why did you?' },
      {
        speaker: 'Ito',
        text: 'Because people rearranged their lives on our word. They closed a school district. They bought, I am told, every loaf of bread in three counties. When you have that kind of influence over bread, you owe an explanation.',
      },
      { speaker: 'Courier', text: 'Then what went wrong?' },
      {
        speaker: 'Ito',
        text: 'One degree. The storm itself arrived on time and dropped exactly as much water as we had expected. But a tongue of mild air about 1,500 feet thick slid in off the ocean, and the flakes melted in it on their way down. Our nearest weather balloon had passed to the north.',
      },
      'If you had been standing on top of Petrel Hill, you would have needed a shovel. Unfortunately there is nobody on top of Petrel Hill but some very surprised sheep.',
      { speaker: 'Courier', text: 'Will you do anything differently the next time?' },
      {
        speaker: 'Ito',
        text: 'We will give a range and say what could make us wrong. “Ten to 14 inches” is a promise. “Most likely a foot, one chance in four of nearly nothing” is a forecast. It is harder to fit on a screen, but I think people can be trusted with a fraction.',
      },
      { speaker: 'Courier', text: 'Did anybody thank you for the day off?' },
      { speaker: 'Ito', text: 'I received 19 cards from the second grade. All of them asked whether I could please do it again.' },
      { closing: 'The weather service invites the public to an open house at the airport station on the first Saturday of next month.' },
    ],
  },
];

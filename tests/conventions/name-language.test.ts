import { describe, expect, it } from 'vitest';
import { languageOf, nameLanguage, readLanguages } from '../../src/conventions/index.js';

/** The first article of the Universal Declaration of Human Rights; of kin that share most words, with a sentence more. */
const TEXTS: Readonly<Record<string, string>> = {
  en: 'All human beings are born free and equal in dignity and rights. They are endowed with reason and conscience and should act towards one another in a spirit of brotherhood.',
  fr: 'Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont doués de raison et de conscience et doivent agir les uns envers les autres dans un esprit de fraternité.',
  de: 'Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft und Gewissen begabt und sollen einander im Geiste der Brüderlichkeit begegnen.',
  es: 'Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como están de razón y conciencia, deben comportarse fraternalmente los unos con los otros.',
  it: 'Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di fratellanza.',
  pt: 'Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de razão e de consciência, devem agir uns para com os outros em espírito de fraternidade.',
  ca: 'Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de raó i de consciència, i han de comportar-se fraternalment els uns amb els altres.',
  lb: 'All Mënsch kënnt fräi a mat deene selwechte Rechter op d’Welt. Jiddereen huet säi Verstand a säi Gewësse krut a soll an engem Geescht vu Bridderlechkeet mat deenen anere liewen. Dat gouf vun enger Versammlung am Haus vun der Stad gesot, wou och nach anerer waren.',
  nl: 'Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van broederschap te gedragen.',
  af: 'Alle menslike wesens word vry, met gelyke waardigheid en regte, gebore. Hulle het rede en gewete en behoort in die gees van broederskap teenoor mekaar op te tree.',
  sv: 'Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med förnuft och samvete och bör handla gentemot varandra i en anda av gemenskap.',
  da: 'Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med fornuft og samvittighed, og de bør handle mod hverandre i en broderskabets ånd. Det blev sagt af en mand efter mødet, hvor der også var nogle andre.',
  no: 'Alle mennesker er født frie og med samme menneskeverd og menneskerettigheter. De er utstyrt med fornuft og samvittighet og bør handle mot hverandre i brorskapets ånd. Det ble sagt av en mann etter møtet, der det også var noen andre.',
  is: 'Hver maður er borinn frjáls og jafn öðrum að virðingu og réttindum. Menn eru gæddir vitsmunum og samvisku, og ber þeim að breyta bróðurlega hverjum við annan.',
  fi: 'Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan ja oikeuksiltaan. Heille on annettu järki ja omatunto, ja heidän on toimittava toisiaan kohtaan veljeyden hengessä.',
  et: 'Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on antud mõistus ja südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse vaim.',
  pl: 'Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa.',
  cs: 'Všichni lidé rodí se svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni rozumem a svědomím a mají spolu jednat v duchu bratrství.',
  sk: 'Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv. Sú obdarení rozumom a svedomím a majú navzájom jednať v bratskom duchu.',
  sl: 'Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo in enake pravice. Obdarjeni so z razumom in vestjo in bi morali ravnati drug z drugim kakor bratje.',
  hr: 'Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su obdarena razumom i sviješću i trebaju jedno prema drugome postupati u duhu bratstva.',
  hu: 'Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, ésszel és lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy viseltessenek.',
  ro: 'Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt înzestrate cu rațiune și conștiință și trebuie să se comporte unele față de altele în spiritul fraternității.',
  tr: 'Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar. Akıl ve vicdana sahiptirler ve birbirlerine karşı kardeşlik zihniyeti ile hareket etmelidirler.',
  vi: 'Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi con người đều được tạo hóa ban cho lý trí và lương tâm và cần phải đối xử với nhau trong tình bằng hữu.',
  id: 'Semua orang dilahirkan merdeka dan mempunyai martabat dan hak-hak yang sama. Mereka dikaruniai akal dan hati nurani dan hendaknya bergaul satu sama lain dalam semangat persaudaraan.',
  cy: 'Genir pawb yn rhydd ac yn gydradd â’i gilydd mewn urddas a hawliau. Fe’u cynysgaeddir â rheswm a chydwybod, a dylai pawb ymddwyn y naill at y llall mewn ysbryd cymodlon.',
  ru: 'Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены разумом и совестью и должны поступать в отношении друг друга в духе братства.',
  uk: 'Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені розумом і совістю і повинні діяти у відношенні один до одного в дусі братерства.',
  bg: 'Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум и съвест и следва да се отнасят помежду си в дух на братство.',
  sr: 'Сва људска бића рађају се слободна и једнака у достојанству и правима. Она су обдарена разумом и свешћу и треба једни према другима да поступају у духу братства.',
  be: 'Усе людзі нараджаюцца свабоднымі і роўнымі ў сваёй годнасці і правах. Яны надзелены розумам і сумленнем і павінны ставіцца адзін да аднаго ў духу брацтва.',
  ar: 'يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. وقد وهبوا عقلا وضميرا وعليهم أن يعامل بعضهم بعضا بروح الإخاء.',
  fa: 'تمام افراد بشر آزاد به دنیا می‌آیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند.',
  ur: 'تمام انسان آزاد اور حقوق و عزت کے اعتبار سے برابر پیدا ہوئے ہیں۔ انہیں ضمیر اور عقل ودیعت ہوئی ہے۔ اس لیے انہیں ایک دوسرے کے ساتھ بھائی چارے کا سلوک کرنا چاہیے۔',
  hi: 'सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है। उन्हें बुद्धि और अन्तरात्मा की देन प्राप्त है और परस्पर उन्हें भाईचारे के भाव से बर्ताव करना चाहिए।',
  he: 'כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך חובה עליהם לנהוג איש ברעהו ברוח של אחווה.',
  el: 'Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα.',
  ja: 'すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。',
  ko: '모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다.',
  th: 'มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ',
  zh: '人人生而自由，在尊严和权利上一律平等。',
};

const FRENCH =
  'Le bac de la rive gauche reprend son service lundi matin, a annoncé hier le bureau du port. Les passagers sont priés de se présenter.';

describe('nameLanguage', () => {
  it.each(Object.entries(TEXTS))('names %s by one or two sentences', (code, text) => {
    expect(nameLanguage(text)).toBe(code);
  });

  it.each([
    ['digits', '1902\n\n17 4 88'],
    ['nothing', ''],
    ['a name', 'Abrzkl Vornqt'],
    ['words of no language', 'Lorvak desni plomarg tivelo skarn omdel prusk vanto.'],
  ])('says nothing of %s', (_, text) => {
    expect(nameLanguage(text)).toBeNull();
  });

  it.each([
    ['a few English words', 'Ferry Service Resumes', 'en'],
    ['English with French names', 'The bishop of Fond du Lac and the mayor of La Porte were at Baton Rouge for the day.', 'en'],
    ['English initials and times', 'Dr. W. F. Stokes & Co., 9m 13d 12m 43d, of the U. S. and the C. P. R. R.', 'en'],
    ['old German print', 'Die Waſſerſtraße iſt nach dem Regen nicht mehr zu benutzen.', 'de'],
    ['a Chinese headline', '渡船复航', 'zh'],
    ['Chinese with a foreign name', '本报讯（记者 王小禾）のり公司昨日在香港开业。', 'zh'],
    ['Japanese with few kana', '左岸の渡し船は月曜の朝から再開する', 'ja'],
    ['Korean with Han characters', '大統領은 어제 國會에서 演說을 하였다', 'ko'],
  ])('names %s', (_, text, code) => {
    expect(nameLanguage(text)).toBe(code);
  });
});

describe('readLanguages', () => {
  const french = readLanguages(FRENCH);

  it.each([
    ['a line of a French page, whose letters alone would make it English,', 'Concert au parc', 'fr'],
    ['an English sentence on a French page', 'The ferry will be at the pier when the mayor and the council are there.', 'en'],
    ['a Chinese line on a French page', '渡船复航', 'zh'],
  ])('reads %s by the conventions of %3$s', (_, text, language) => {
    expect(french.of(text)).toBe(language);
  });

  it('reads lines of Han characters alone by none on a Japanese page', () => {
    expect(languageOf('左岸渡船再開')).toBe('zh');
    expect(readLanguages(TEXTS.ja ?? '').of('左岸渡船再開')).toBeNull();
  });

  it('leaves lines on pages in Chinese and English, and on those that name nothing, to their letters', () => {
    for (const page of [TEXTS.en ?? '', TEXTS.zh ?? '', TEXTS.ru ?? '', '1902'])
      for (const text of [...Object.values(TEXTS), FRENCH, '1902', 'Concert au parc'])
        expect(readLanguages(page).of(text)).toBe(languageOf(text));
  });

  it('gives a text that is too short the name of its page, where it is in the same letters', () => {
    expect(french.name('Table')).toBe('fr');
    expect(french.name('渡船复航')).toBe('zh');
    expect(french.name('1902')).toBeNull();
    expect(readLanguages(TEXTS.ja ?? '').name('左岸渡船再開')).toBe('ja');
    expect(readLanguages('1902').name('Ferry resumes')).toBe('en');
  });

  it('does not name a few foreign words of an English page another language', () => {
    const english = readLanguages(TEXTS.en ?? '');
    expect(english.name('Chez Louis, rue de la Paix')).toBe('en');
    expect(english.name(FRENCH)).toBe('fr');
  });
});

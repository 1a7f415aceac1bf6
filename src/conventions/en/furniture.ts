import type { Pattern } from '../convention.js';

export const furniture: readonly Pattern[] = [
  {
    name: 'caption',
    pattern:
      /^(?:[▲◀▼▶←→↑↓]\s*[^\n]{10,300}|(?:photo|picture|photograph|illustration|graphic|file photo|photos)(?:\s*(?:by|:|courtesy))\s*[^\n]{2,200}|[^\n]{10,300}\((?:photo(?:graph)?|picture|file photo)s?(?:\s*by|:|\/)[^)\n]{2,60}\)|[^\n]{5,300}(?:—|–|-|\s)\s*(?:AP|Reuters|Staff|Courtesy|File)\s+(?:photo|picture)s?(?:\s+by\s+[^\n]{3,40})?)\.?$/iu,
    examples: [
      'Photo by Jane Doe',
      'Dockers unload grain at the new pier on Thursday. (Photo by Jane Doe)',
      'PHOTO: Courtesy of the museum',
      'Children wade in the flood. — Staff photo by J. Roe',
    ],
    others: ['The photograph by the window was gone.', 'He took a picture.'],
  },
  {
    name: 'weather',
    pattern:
      /^(?:today'?s?’?s?\s+)?(?:weather|forecast|the weather)(?:\s+today)?\s*[:—–-]\s*[^\n]{4,300}$|^(?:today|tonight|tomorrow)[:,]\s*[^\n]{0,120}(?:high|low|sunny|cloud|rain|showers|winds?)[^\n]{0,160}$/iu,
    examples: [
      "Today's weather: Sunny, high 64, low 48.",
      'WEATHER — Rain late, high 51',
      'Today, partly sunny, high 66. Tonight, clear, low 49.',
    ],
    others: ['Weather delayed the ferry.', 'Today the council meets.'],
  },
  {
    name: 'imprint',
    pattern:
      /^(?:vol(?:ume|\.)\s*[\dIVXLC]+|no\.\s*[\d,]+|copyright\s|©|price\s*[:$£]?\s*[\d$£]|\d+\s*(?:cents|pence|pages)\b|founded\s+(?:in\s+)?1\d{3}|established\s+1\d{3}|subscriptions?:|to subscribe|home delivery|advertisement$|issn\b|late (?:city )?edition$|final edition$|all the news)[^\n]{0,120}$/iu,
    examples: ['Vol. XII, No. 34', 'Price 50 cents', '© 2024 The Harrow Courier', 'Founded in 1884', 'ADVERTISEMENT', 'LATE CITY EDITION'],
    others: ['Volunteers cleaned the park.', 'Price rises slowed in April, the bank said.'],
  },
  {
    name: 'editors',
    pattern: /^(?:page editor|edited by|editor|copy editor|layout|page design(?:er)?|night editor)\s*[:—–-]\s*[^\n]{2,60}$/iu,
    examples: ['Page editor: Jane Doe', 'Layout: R. Roe'],
    others: ['Editor and publisher Jane Doe spoke.'],
  },
  {
    name: 'refer',
    pattern:
      /^[([»>▶■\s]*(?:related (?:story|stories|article)|story|stories|editorial|more|index|obituar(?:y|ies)|details|coverage|photos|full (?:text|story)|see related (?:story|article))\s*(?:[,:—–-]|on|,?\s*see)?\s*(?:(?:on|,)\s*)?(?:pages?|p\.|pp\.)?\s*[A-Z]?\d{1,3}[A-Z]?(?:\s*(?:,|and|-|–)\s*[A-Z]?\d{1,3})*\s*[)\]]?\.?$/iu,
    examples: ['Story, Page A3', '(Editorial, Page 10)', 'Related story on Page 4', 'See related story, Page 3'],
    others: ['More than 30 people came.', 'Story of a lifetime'],
  },
];

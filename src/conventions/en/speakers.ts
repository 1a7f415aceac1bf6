import type { Pattern } from '../convention.js';

/** Who may speak a paragraph: "MAYOR HALE:" Most need more evidence than the pattern. To add a row, give it a name, its pattern with the group `speaker`, texts as papers print them (`examples`) and texts that only look alike (`others`). */
export const speakers: readonly Pattern[] = [
  {
    name: 'name and colon',
    pattern: /^(?<speaker>(?:[QA]|[A-Z][\p{L}'’.-]*(?:\s+(?:of|the|for|de|van|[A-Z(][\p{L}'’.)-]*)){0,6}))\s*[:.]\s+(?=["“‘(\p{Lu}\d])/u,
    examples: ['Q: How long', 'A. It took', 'MAYOR HALE: We will', 'Courier: What', 'Dr. Ruth Ames: The', 'Reporter: When'],
    others: ['he said: Go', 'the list is long: Go, run, hide'],
  },
];

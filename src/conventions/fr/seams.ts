import type { Evidence } from '../../page/index.js';
import { readSeamForm, type SeamForm } from '../seam-form.js';

/** Words after which a sentence must go on. */
export const LEADING =
  /(?:^|[\s('’«])(?:le|la|les|l['’]|un|une|des|du|de|d['’]|au|aux|à|et|ou|en|dans|par|pour|sur|sous|avec|sans|chez|vers|entre|contre|que|qu['’]|qui|dont|où|si|son|sa|ses|leur|leurs|notre|nos|votre|vos|mon|ma|mes|ce|cet|cette|ces|ne|n['’]|se|s['’]|très|plus|comme|mais|car|est|sont|était|a|ont|avait|(?:MM?|Mme|Mlle|Dr|Me|St|Ste)\.?)$/iu;

/** What the words on both sides of a break weigh for a sentence across it or against: log-odds, set by hand. */
const FORM: SeamForm = {
  leading: LEADING,
  hyphen: /\p{L}[-‐\u00ad¬]$/u,
  weights: {
    'a-hyphen-and-small-letters-go-on': 2.5,
    'a-hyphen-but-a-capital-follows': -0.5,
    'goes-on-in-lower-case': 2,
    'a-capital-follows': { behindLead: 0, other: -1.2 },
    'last-word-must-go-on': 1.2,
  },
};

/** What the words on both sides of a break say of whether a sentence runs across it. */
export function frSeamEvidence(left: string, right: string): Evidence[] {
  return readSeamForm(left, right, FORM);
}

import type { Evidence } from '../../page/index.js';
import { readSeamForm, type SeamForm } from '../seam-form.js';

/** Words after which a sentence must go on. */
export const LEADING =
  /(?:^|[\s(„»])(?:der|die|das|den|dem|des|ein|eine|einer|eines|einem|einen|und|oder|in|im|an|am|auf|aus|bei|beim|mit|nach|von|vom|zu|zum|zur|für|über|unter|vor|durch|gegen|ohne|um|als|daß|dass|weil|wenn|ob|seine|seiner|seinem|seinen|ihre|ihrer|ihrem|ihren|sehr|nicht|wie|zwischen|sowie|dieser|diese|dieses|diesem|diesen|(?:Herr|Dr|Prof|St|Nr|Hr)\.?)$/iu;

/** What the words on both sides of a break weigh for a sentence across it or against: log-odds, set by hand. German nouns begin with capitals, so that these say little. */
const FORM: SeamForm = {
  leading: LEADING,
  hyphen: /\p{L}[-‐\u00ad¬⸗]$/u,
  weights: {
    'a-hyphen-and-small-letters-go-on': 2.5,
    'a-hyphen-but-a-capital-follows': 0.5,
    'goes-on-in-lower-case': 2,
    'a-capital-follows': { behindLead: 0.5, other: -0.5 },
    'last-word-must-go-on': 1.2,
  },
};

/** What the words on both sides of a break say of whether a sentence runs across it. */
export function deSeamEvidence(left: string, right: string): Evidence[] {
  return readSeamForm(left.replaceAll('ſ', 's'), right, FORM);
}

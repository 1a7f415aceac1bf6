import { type ColumnArticle, chance, type LanguageTables, LateColumn, type Piece, readPageWords } from '../decisions/index.js';
import { inHundredths } from '../page/index.js';
import type { Link } from './link-seams.js';
import type { Opening } from './match-fronts.js';
import { isProse, type Unit } from './units.js';

/** A link is plain above this. */
const PLAIN = 0.85;

/** An opening with text, in the shape that the division reads. */
interface Candidate {
  readonly opening: Opening;
  readonly bodies: readonly Unit[];
  readonly article: ColumnArticle;
}

/**
 * Pages whose second columns were read last: behind the last article's own text stand the tails of those before it, in
 * their order.
 * @param distant links that were found without regard to the order of columns
 * @returns the links it finds; none where the page is better read as it stands.
 */
export function readLateColumns(openings: readonly Opening[], tables: LanguageTables, distant: readonly Link[]): Link[] {
  const candidates = openings.flatMap((opening): Candidate[] => {
    const bodies = opening.units.filter(isProse);
    return bodies.length > 0 ? [{ opening, bodies, article: readArticle(opening, bodies, tables) }] : [];
  });
  const last = candidates.at(-1);
  if (!last || candidates.length < 2 || last.bodies.length < 2) return [];
  if (!candidates.slice(0, -1).some(({ article }) => !article.goesOn && article.pieces.at(-1)?.finished === false)) return [];
  // Where columns of other articles stand in between, tails are found all over the page.
  const elsewhere = distant.filter(({ tail, decision }) => decision.confidence > PLAIN && !last.bodies.includes(tail)).length;
  const here = distant.filter(({ tail }) => last.bodies.includes(tail)).length;
  if (elsewhere > here / 3 || openings.some((opening) => opening !== last.opening && hasStray(opening))) return [];
  const { forms, model, weights } = tables;
  const column = new LateColumn(
    candidates.map(({ article }) => article),
    {
      forms,
      model,
      seam: weights.seam,
      words: readPageWords(
        candidates.flatMap(({ article }) => article.pieces.map(({ text }) => text)),
        forms.spaced,
      ),
    },
  );
  const tails = column.findTails(weights.late);
  return tails.flatMap(({ article, at, margin }): Link[] => {
    // The last article goes on again where its own text stopped.
    const head = article === column.last ? last.bodies[(tails[0]?.at ?? 1) - 1] : candidates[article]?.bodies.at(-1);
    const tail = last.bodies[at];
    if (!head || !tail) return [];
    const weight = inHundredths(MARGIN.bias + MARGIN.weight * Math.min(margin, MARGIN.most));
    return [
      {
        head,
        tail,
        decision: {
          confidence: Math.round(1000 * chance(weight)) / 1000,
          evidence: [{ code: 'the-best-division-of-the-last-column', weight }],
        },
      },
    ];
  });
}

/** From how much better the best division is than the best without a tail to how sure the tail is (log-odds); fitted on pages not learned from. */
const MARGIN = { bias: 0.5, weight: 1, most: 6 };

function readArticle({ front, units }: Opening, bodies: readonly Unit[], { forms }: LanguageTables): ColumnArticle {
  const headline = (front?.units ?? []).filter((unit) => unit.kind === 'heading').flatMap((unit) => forms.termsOf(unit.printed));
  return { headline, pieces: bodies.map((unit) => readPiece(unit, forms)), goesOn: units.at(-1)?.endsPart === true };
}

function readPiece({ printed, opens }: Unit, forms: LanguageTables['forms']): Piece {
  const text = forms.spaced ? printed : printed.replace(/\s+/gu, '');
  return {
    text,
    finished: !opens,
    endCredit: forms.endCredit.test(text.slice(-40)),
    leadIn: forms.leadIn.test(text),
    terms: forms.termsOf(text),
  };
}

/** Text that can only be the rest of something, but not of what stands before it. */
function hasStray({ units }: Opening): boolean {
  const bodies = units.filter((unit) => unit.kind === 'body');
  return bodies.some((unit, i) => unit.goesOn && !unit.startsPart && !bodies[i - 1]?.opens && i > 0);
}

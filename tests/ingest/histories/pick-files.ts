import type { Archivist } from './archivist.js';
import type { Dice } from './invented.js';
import { isSamePlace, type Kept, type Lying, type Place, placeOf } from './model.js';

/** A place of which nobody has spoken. */
export function freePlace({ model, papers, way }: Archivist, dice: Dice, publication?: string): Place {
  // Folders that name an edition are tested with what paths say.
  const edition = way !== 'folders' && dice.roll(4) === 0 ? 'Evening' : null;
  for (let tries = 0; tries < 40; tries++) {
    const place = {
      publication: publication ?? papers[dice.roll(2)] ?? '',
      date: `2024-03-0${1 + ((dice.roll(7) + tries) % 8)}`,
      edition,
      page: String(1 + ((dice.roll(4) + tries) % 5)),
    };
    if (!model.isOccupied(place)) return place;
  }
  return { publication: publication ?? papers[0], date: '2024-04-01', edition, page: String(10 + model.kept.length) };
}

/** Files of pages that stand for themselves: nothing else has their text or their place, so that nobody can dispute what happens to them. */
export function plainPaths({ model }: Archivist, { ofOnePage = true } = {}): string[] {
  const isAlone = (one: Kept) =>
    model.isInPlace(one) &&
    !model.kept.some(
      (other) =>
        other !== one &&
        (other.sheet.id === one.sheet.id ||
          [other.said, placeOf(other)].some((place) => place.page !== null && isSamePlace(place, placeOf(one)))),
    );
  return [...model.files.keys()].filter((path) => {
    const file = model.files.get(path);
    const kept = model.keptAt(path);
    const isWhole = kept.length === file?.sheets.length && (!ofOnePage || file.border === null);
    return isWhole && kept.every((one) => isAlone(one) && Object.keys(one.person).length === 0);
  });
}

export interface Picked {
  readonly path: string;
  readonly file: Lying;
}

/** A file that stands for itself and is fit: one of a whole page, if nothing else is asked for. */
export function pickFile(own: Archivist, dice: Dice, isFit = ({ border, item }: Lying) => border === null && item === null): Picked | null {
  const fit = plainPaths(own, { ofOnePage: false }).flatMap((path): Picked[] => {
    const file = own.model.files.get(path);
    return file && isFit(file) ? [{ path, file }] : [];
  });
  return dice.pick(fit) ?? null;
}

export const isAny = () => true;
export const hasOnePage = ({ border }: Lying) => border === null;
export const hasPages = ({ border }: Lying) => border !== null;

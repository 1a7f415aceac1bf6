import type { Archivist } from './archivist.js';
import { type Dice, type Passage, passagesOf, printSheet, type Sheet, type Story, slip, withPassages } from './invented.js';
import { isSamePlace, type Lying, type Place, pagesOf, placeOf } from './model.js';
import { freePlace, hasOnePage, hasPages, isAny, pickFile, plainPaths } from './pick-files.js';

/** Something that happens to files. Returns the paths of files to import, or null where it cannot happen. */
type FileStep = (own: Archivist, dice: Dice) => readonly string[] | null;

const ONE: Pick<Lying, 'border' | 'labels' | 'item'> = { border: null, labels: [], item: null };

/** A page of a file is changed where it lies. */
function change(own: Archivist, dice: Dice, how: (sheet: Sheet, story: Story, at: number) => Sheet | null): readonly string[] | null {
  const { model } = own;
  const places = [...model.files].flatMap(([path, file]) => file.sheets.map((sheet, i) => ({ path, file, sheet, i })));
  const known = places.filter(({ path, sheet }) => model.keptAt(path).some((one) => printSheet(one.sheet) === printSheet(sheet)));
  const picked = dice.pick(known);
  if (!picked) return null;
  const { path, file, sheet, i } = picked;
  // Where there is hand work, in its passage or beside it.
  const worked = model.standing('text').flatMap(({ passages }) => passages);
  const all = passagesOf(sheet);
  const passage = all.find(({ id }) => worked.includes(id)) ?? dice.pick(all);
  const story = sheet.stories.find(({ passages }) => passages.some((one) => one === passage));
  if (!passage || !story) return null;
  const next = how(sheet, story, story.passages.indexOf(passage));
  if (!next || printSheet(next) === printSheet(sheet)) return null;
  own.put(path, { ...file, sheets: file.sheets.with(i, next) });
  return [path];
}

const slipAll = (sheet: Sheet): Sheet => ({
  ...sheet,
  stories: sheet.stories.map((story) => ({ ...story, passages: story.passages.map((one) => slip(sheet, one)) })),
});

const edit: FileStep = (own, dice) =>
  change(own, dice, (sheet, story) => {
    const at = dice.roll(story.passages.length);
    return withPassages(
      sheet,
      story,
      story.passages.map((one, i) => (i === at ? slip(sheet, one) : one)),
    );
  });

/** Puts an issue's page into a file by itself. */
function putNew(own: Archivist, dice: Dice, said: Place, folder = ''): string {
  const file = { ...ONE, said, sheets: [own.press.sheet(dice, { unlike: unlikeAt(own, said) })] };
  const path = own.pathFor(file, folder);
  own.put(path, file);
  return path;
}

function unlikeAt({ model }: Archivist, place: Place): Sheet[] {
  return model.kept.filter((one) => isSamePlace(placeOf(one), place) || isSamePlace(one.said, place)).map(({ sheet }) => sheet);
}

export const FILE_STEPS = {
  add: (own, dice) => Array.from({ length: 1 + dice.roll(2) }, () => putNew(own, dice, freePlace(own, dice))),

  addMany: (own, dice) => {
    const border = dice.roll(3) === 0 ? 'feed' : 'mark';
    const { publication, date, edition } = freePlace(own, dice);
    const labels = Array.from({ length: 2 + dice.roll(3) }, (_, i) => String(i + 1));
    const isFree = (page: string | null) => !own.model.isOccupied({ publication, date, edition, page });
    if (!(border === 'feed' ? isFree(null) : labels.every(isFree))) return null;
    const said = { publication, date, edition, page: null };
    const file: Lying = {
      border,
      labels: border === 'feed' ? [] : labels,
      said,
      item: null,
      sheets: labels.map(() => own.press.sheet(dice)),
    };
    const path = own.pathFor(file);
    if (own.model.files.has(path)) return null;
    own.put(path, file);
    return [path];
  },

  addItems: (own, dice) => {
    if (own.way === 'options') return null;
    const said = freePlace(own, dice);
    return ['1', '2'].map((item) => {
      const file: Lying = { ...ONE, item, said, sheets: [own.press.sheet(dice, { stories: 1 })] };
      const path = own.pathFor(file);
      own.put(path, file);
      return path;
    });
  },

  edit,

  takeOut: (own, dice) =>
    change(own, dice, (sheet, story, at) =>
      story.passages.length < 2 || passagesOf(sheet).length < 4 ? null : withPassages(sheet, story, story.passages.toSpliced(at, 1)),
    ),

  insert: (own, dice) =>
    change(own, dice, (sheet, story, at) =>
      withPassages(sheet, story, story.passages.toSpliced(at, 0, own.press.another(sheet, story.passages[at] as Passage, dice))),
    ),

  substitute: (own, dice) =>
    change(own, dice, (sheet, story, at) => {
      const old = story.passages[at];
      if (!old || passagesOf(sheet).length < 4) return null;
      return withPassages(sheet, story, story.passages.with(at, own.press.passage(sheet.language, old.form, dice)));
    }),

  /** Another page comes into the file of one. */
  replace: (own, dice) => {
    const picked = pickFile(own, dice, isAny);
    if (!picked) return null;
    const { path, file } = picked;
    const at = dice.roll(file.sheets.length);
    const isStated = own.way !== 'folders' && file.border === null;
    const said = isStated ? freePlace(own, dice) : file.said;
    const stories = file.item !== null ? { stories: 1 } : {};
    const sheet = own.press.sheet(dice, { unlike: [...unlikeAt(own, said), ...file.sheets], ...stories });
    own.put(path, { ...file, said, sheets: file.sheets.with(at, sheet) });
    return [path];
  },

  /** A file of several pages gets one more at its end. */
  grow: (own, dice) => {
    const picked = pickFile(own, dice, hasPages);
    if (!picked) return null;
    const { path, file } = picked;
    const labels = file.border === 'feed' ? [] : [...file.labels, String(Number(file.labels.at(-1)) + 1)];
    if (labels.length > 0 && own.model.isOccupied({ ...file.said, page: labels.at(-1) ?? null })) return null;
    own.put(path, { ...file, labels, sheets: [...file.sheets, own.press.sheet(dice)] });
    return [path];
  },

  /** A file of several pages loses one that is not its first. */
  lose: (own, dice) => {
    const picked = pickFile(own, dice, ({ sheets }) => sheets.length > 2);
    if (!picked) return null;
    const { path, file } = picked;
    const at = 1 + dice.roll(file.sheets.length - 1);
    const labels = file.labels.length > 0 ? file.labels.toSpliced(at, 1) : [];
    own.put(path, { ...file, labels, sheets: file.sheets.toSpliced(at, 1) });
    return [path];
  },

  move: (own, dice) => {
    const picked = pickFile(own, dice, hasOnePage);
    if (!picked) return null;
    const { path, file } = picked;
    const next = own.way === 'folders' ? { ...file, said: freePlace(own, dice, file.said.publication) } : file;
    const to = own.pathFor(next, own.way === 'folders' ? '' : 'done/');
    own.move([[path, to, next]]);
    return [to];
  },

  /** What is done is put away, and another page comes in its place. */
  moveReplace: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked) return null;
    const { path, file } = picked;
    const next = own.way === 'folders' ? { ...file, said: freePlace(own, dice, file.said.publication) } : file;
    const to = own.pathFor(next, own.way === 'folders' ? '' : 'done/');
    own.move([[path, to, next]]);
    const said = own.way === 'folders' ? file.said : freePlace(own, dice);
    own.put(path, { ...ONE, said, sheets: [own.press.sheet(dice, { unlike: file.sheets })] });
    return own.way === 'options' ? [to, path] : [path, to];
  },

  /** Two files had each other's names: what is said of a name stays with it. */
  swap: (own, dice) => {
    // With options each file has a run of its own, and the first cannot know of the second.
    if (own.way === 'options') return null;
    const one = pickFile(own, dice);
    // Who says nothing of an edition takes nothing back.
    const isLike = ({ said }: Lying) => said.edition === one?.file.said.edition;
    const two = one && pickFile(own, dice, (file) => file.border === null && file.item === null && file !== one.file && isLike(file));
    if (!one || !two) return null;
    own.move([
      [one.path, two.path, { ...one.file, said: two.file.said }],
      [two.path, one.path, { ...two.file, said: one.file.said }],
    ]);
    return [one.path, two.path];
  },

  /** A page had been forgotten: those from here on are one further on. */
  shift: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked || own.way === 'options') return null;
    const { page } = picked.file.said;
    const isOfIssue = (place: Place) => isSamePlace({ ...place, page }, picked.file.said);
    const pages = [...own.model.files].filter(([, { said }]) => isOfIssue(said) && Number(said.page ?? 99) >= Number(page));
    const plain = plainPaths(own);
    const others = own.model.kept.filter((one) => isOfIssue(placeOf(one)) && !pages.some(([path]) => path === one.path));
    if (pages.some(([path, { item }]) => !plain.includes(path) || item !== null)) return null;
    if (others.some((one) => Number(placeOf(one).page ?? 99) >= Number(page))) return null;
    const next = pages.map(([path, file]) => ({
      path,
      file: { ...file, said: { ...file.said, page: String(Number(file.said.page) + 1) } },
    }));
    if (own.way === 'manifest') for (const { path, file } of next) own.say(path, file);
    else own.move(next.map(({ path, file }) => [path, own.pathFor(file), file] as const));
    return [...next.map(({ path }) => path), putNew(own, dice, picked.file.said)];
  },

  /** A folder had a wrong date. */
  renameFolder: (own, dice) => {
    const picked = pickFile(own, dice, isAny);
    if (!picked || own.way !== 'folders') return null;
    const { publication, date } = picked.file.said;
    const files = [...own.model.files].filter(([, { said }]) => said.publication === publication && said.date === date);
    const plain = plainPaths(own, { ofOnePage: false });
    const day = `2024-05-${String(10 + dice.roll(15))}`;
    const next = files.map(([path, file]) => ({ path, file: { ...file, said: { ...file.said, date: day } } }));
    const isFree = next.every(({ path, file }) => pagesOf(path, file).every(({ said }) => !own.model.isOccupied(said)));
    if (!isFree || files.some(([path]) => !plain.includes(path))) return null;
    own.move(next.map(({ path, file }) => [path, own.pathFor(file), file] as const));
    return next.map(({ path }) => path);
  },

  /** A manifest is corrected; or the options of another import say otherwise. */
  restate: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked || own.way === 'folders') return null;
    const said = freePlace(own, dice);
    // Who says nothing of an edition takes nothing back.
    const place = { ...said, edition: said.edition ?? picked.file.said.edition };
    if (own.model.isOccupied(place)) return null;
    own.say(picked.path, { ...picked.file, said: place });
    return [picked.path];
  },

  /** A page that is nearly the same, of another day, comes into the file of one: it is no version of that. */
  resemble: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked || own.way === 'folders') return null;
    const { path, file } = picked;
    const sheets = file.sheets.map((sheet) => ({ ...slipAll(sheet), id: `${sheet.id}, another` }));
    own.put(path, { ...file, sheets, said: freePlace(own, dice) });
    return [path];
  },

  /** The same page was printed on another day, or in another paper. */
  copy: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked) return null;
    const file = { ...picked.file, said: freePlace(own, dice) };
    const path = own.pathFor(file);
    own.put(path, file);
    return [path];
  },

  /** A second scan of a page. */
  rendition: (own, dice) => {
    const picked = pickFile(own, dice);
    if (!picked) return null;
    const { file } = picked;
    const sheets = file.sheets.map(slipAll);
    if (sheets.every((sheet, i) => printSheet(sheet) === printSheet(file.sheets[i] as Sheet))) return null;
    const path = own.pathFor(file, `second${own.count()}/`);
    own.put(path, { ...file, sheets });
    return [path];
  },

  /** A file with other articles of a page. */
  otherText: (own, dice) => {
    const picked = pickFile(own, dice);
    return !picked ? null : [putNew(own, dice, picked.file.said, `other${own.count()}/`)];
  },

  /** A file is put where the archive does not see it. */
  remove: (own, dice) => {
    const picked = pickFile(own, dice, isAny);
    if (!picked) return null;
    own.remove(picked.path);
    return [];
  },
} satisfies Readonly<Record<string, FileStep>>;

export type FileStepKind = keyof typeof FILE_STEPS;

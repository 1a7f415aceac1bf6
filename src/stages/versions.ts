/**
 * The version of each stage, by its name: raised where its result changes for some page, so that documents which older rules read can be
 * told. Apart from the stages, which take with them all that pages are read by.
 */
export const STAGE_VERSIONS = {
  findTables: 1,
  repairText: 2,
  setRemarksApart: 3,
  findJumps: 1,
  setFurnitureApart: 6,
  setRepeatsApart: 1,
  setInventionsApart: 1,
  labelPage: 4,
  findHeadings: 5,
  findForms: 4,
  orderByPosition: 1,
  labelByPosition: 2,
};

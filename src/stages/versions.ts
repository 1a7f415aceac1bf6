/**
 * The version of each stage, by its name: raised where its result changes for some page, so that documents which older rules read can be
 * told. Apart from the stages, which take with them all that pages are read by.
 */
export const STAGE_VERSIONS = {
  repairText: 2,
  findJumps: 1,
  setFurnitureApart: 3,
  setRepeatsApart: 1,
  setInventionsApart: 1,
  labelPage: 1,
  findHeadings: 2,
};

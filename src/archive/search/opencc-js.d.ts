/** A file of opencc-js by itself: `萬 万|與 与|…`. The whole library would take a fifth of a start. */
declare module 'opencc-js/dict/TSCharacters' {
  const pairs: string;
  export default pairs;
}

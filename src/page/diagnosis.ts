/** What kind of page a file gives, read from all of its lines before anything is joined or moved. */
export interface Diagnosis {
  /** A printed line, or a paragraph, on each line of the file. */
  readonly lines: 'printed' | 'paragraphs';
  /** How headlines are set: marked by the format, or told by their form alone. */
  readonly headlines: 'marked' | 'unmarked';
  /** The share of long lines that stop in mid-sentence. */
  readonly open: number;
  /** Whether the page's columns were read across, so that no order of its lines gives its texts back. */
  readonly unreadable: boolean;
}

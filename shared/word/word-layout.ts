import type { SmallPicture } from '../workbook/photo-columns.ts';

/** A column of a table; `share` of the table's width, all of them 100. */
export interface WordColumn {
  readonly header: string;
  readonly share: number;
  /** Numbers stand at the end. */
  readonly end?: boolean;
}

/**
 * One after the other down the page: `title` in the face of a title, `heading` and `subheading` in those of the
 * first two levels, a `paragraph` indented by two characters unless it is `plain`, `end` at the right; `large` words alone on a line.
 */
export type WordBlock =
  | {
      readonly kind: 'title' | 'heading' | 'subheading' | 'paragraph' | 'plain' | 'end' | 'large';
      readonly text: string;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly WordColumn[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'pictures'; readonly pictures: readonly SmallPicture[] };

/** What a .docx is written from: one A4 page set-up and what stands on it. */
export interface WordLayout {
  readonly title: string;
  readonly creator: string;
  /** At the head of every page. */
  readonly banner: string;
  /** A framed page lies across and has no number. */
  readonly framed?: boolean;
  readonly blocks: readonly WordBlock[];
}

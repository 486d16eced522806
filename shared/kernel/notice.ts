export type Severity = 'info' | 'warning' | 'error';

/** Where in a user's file a Notice points; rows are 1-based as Excel shows them, columns are letters. */
export interface NoticePlace {
  readonly file?: string;
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: string;
}

/**
 * A coded validation outcome. Wording is chosen at the edge (renderer/text) from `code` and `params`;
 * each folder that produces Notices exports the union of its codes, so a missing wording does not compile.
 */
export interface Notice<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly at?: NoticePlace;
  readonly params?: Readonly<Record<string, string | number>>;
}

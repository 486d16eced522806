/** Where a command speaks: results to standard output, complaints to standard error; and its clock (ms since 1970 UTC). */
export interface CommandIo {
  print(text: string): void;
  complain(text: string): void;
  now(): number;
}

/** Exit codes: all well; conflicts are left open; refused, and no workbook written. */
export const EXIT = { clean: 0, refused: 1, conflicts: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

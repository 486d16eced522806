/** Where a command speaks: results to standard output, complaints to standard error; and its clock (ms since 1970 UTC). */
export interface CommandIo {
  print(text: string): void;
  complain(text: string): void;
  now(): number;
}

/** Exit codes: all well; something is left open or left out; refused, and no workbook written. */
export const EXIT = { clean: 0, refused: 1, left: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

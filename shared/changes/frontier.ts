/** What is known: per replica the highest sequence number, with none missing below it. */
export type Frontier = Readonly<Record<string, number>>;

/** A text of the domain's data in both languages of the app. */
export interface Localized {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Localized;

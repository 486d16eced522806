/** The columns a register may have; `coordinates` is longitude and latitude in one cell. */
export const REGISTER_FIELDS = [
  'code',
  'siteType',
  'name',
  'district',
  'subdistrict',
  'community',
  'address',
  'stretch',
  'industryUnit',
  'territorialUnit',
  'contact',
  'phone',
  'leader',
  'leaderArea',
  'longitude',
  'latitude',
  'coordinates',
  'datum',
  'declared',
  'status',
  'remarks',
] as const;

export type RegisterField = (typeof REGISTER_FIELDS)[number];

/** Field → column letters, as a person sees and corrects it. */
export type ColumnMapping = Readonly<Partial<Record<RegisterField, string>>>;

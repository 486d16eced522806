/** A sentence with its check sum. */
export function sentence(body: string): string {
  let sum = 0;
  for (const letter of body) sum ^= letter.charCodeAt(0);
  return `$${body}*${sum.toString(16).toUpperCase().padStart(2, '0')}`;
}

/** What a receiver says at one second of the walk. */
export interface Moment {
  /** Seconds since midnight UTC of 2026-11-23. */
  readonly second: number;
  /** Degrees, or null without a fix. */
  readonly at: readonly [longitude: number, latitude: number] | null;
  readonly hdop?: number;
}

const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
export const clock = (second: number): string =>
  `${two(second / 3600)}${two((second / 60) % 60)}${two(second % 60)}.00`;

function place(at: Moment['at']): string {
  if (at === null) return ',,,';
  const write = (degrees: number, width: number): string => {
    const whole = Math.floor(Math.abs(degrees));
    const minutes = ((Math.abs(degrees) - whole) * 60).toFixed(5).padStart(8, '0');
    return `${String(whole).padStart(width, '0')}${minutes}`;
  };
  const [longitude, latitude] = at;
  const north = `${write(latitude, 2)},${latitude < 0 ? 'S' : 'N'}`;
  return `${north},${write(longitude, 3)},${longitude < 0 ? 'W' : 'E'}`;
}

export const gga = ({ second, at, hdop = 1.2 }: Moment): string =>
  sentence(`GNGGA,${clock(second)},${place(at)},${at ? 1 : 0},09,${hdop},1881.0,M,-32.0,M,,`);

export const rmc = ({ second, at }: Moment, date = '231126'): string =>
  sentence(
    `GNRMC,${clock(second)},${at ? 'A' : 'V'},${place(at)},2.0,65.0,${date},,,${at ? 'A' : 'N'}`,
  );

/** Two sentences a moment, as most receivers speak. */
export const speak = (moments: readonly Moment[]): string =>
  moments.map((moment) => `${gga(moment)}\r\n${rmc(moment)}\r\n`).join('');

/** A walk north at 1.4 m/s from a corner of Qujing. */
export const walk = (from: number, seconds: number): readonly Moment[] =>
  Array.from({ length: seconds }, (_, step) => ({
    second: from + step,
    at: [103.8, 25.5 + (step * 1.4) / 111_195] as const,
  }));

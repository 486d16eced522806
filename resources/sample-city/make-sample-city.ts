import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSampleCity } from './build-sample-city.ts';

/** `npx tsx resources/sample-city/make-sample-city.ts` writes the sample city's files beside itself. */
const { city, register } = buildSampleCity();

const write = (name: string, value: unknown): void => {
  const text = `${JSON.stringify(value)}\n`;
  writeFileSync(join(import.meta.dirname, name), text);
  console.log(`${name}: ${Math.round(text.length / 1024)} KiB`);
};

write('sample-city.json', city);
write('sample-register.json', register);

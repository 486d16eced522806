import { parseArgs } from 'node:util';
import { fail, succeed } from '../../shared/kernel/result.ts';
import type { Result } from '../../shared/kernel/result.ts';

export interface StartArguments {
  /** Serve and open no window. */
  readonly headless: boolean;
  readonly help: boolean;
  readonly port?: number;
  readonly data?: string;
}

/** What `npm start -- …` was given; the error is the argument that was not understood. */
export function readStartArguments(argv: readonly string[]): Result<StartArguments, string> {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        headless: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        port: { type: 'string' },
        data: { type: 'string' },
      },
    });
    const { headless, help, port, data } = values;
    if (port !== undefined && !isPort(port)) return fail(`--port ${port}`);
    if (data === '') return fail('--data');
    return succeed({
      headless,
      help,
      ...(port === undefined ? {} : { port: Number(port) }),
      ...(data === undefined ? {} : { data }),
    });
  } catch (thrown) {
    return fail(thrown instanceof Error ? thrown.message : String(thrown));
  }
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) <= 65535;

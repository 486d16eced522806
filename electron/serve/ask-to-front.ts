import { request } from 'node:http';
import { FRONT_HEADER, FRONT_PATH } from './check-request.ts';

const ANSWER_MS = 8000;
const ANSWER_BYTES = 1000;

/** Asks whoever holds the port to come to the front: the word of another Dianwei, or null for any other program. */
export function askToFront(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const options = {
      host: '127.0.0.1',
      port,
      path: FRONT_PATH,
      method: 'POST',
      headers: { [FRONT_HEADER]: '1' },
      signal: AbortSignal.timeout(ANSWER_MS),
    };
    const asked = request(options, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk: string) => {
        text += chunk;
        if (text.length > ANSWER_BYTES) asked.destroy();
      });
      answer.on('end', () => resolve(answer.statusCode === 200 ? wordOf(text) : null));
      answer.on('error', () => resolve(null));
    });
    asked.on('error', () => resolve(null));
    asked.on('close', () => resolve(null));
    asked.end();
  });
}

function wordOf(text: string): string | null {
  try {
    const { dianwei, state } = JSON.parse(text) as { dianwei?: unknown; state?: unknown };
    return dianwei === 1 && typeof state === 'string' ? state : null;
  } catch {
    return null;
  }
}

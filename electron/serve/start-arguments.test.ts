import { describe, expect, it } from 'vitest';
import { readStartArguments } from './start-arguments.ts';

describe('start arguments', () => {
  it('are understood in either spelling', () => {
    expect(readStartArguments([])).toEqual({ ok: true, value: { headless: false, help: false } });
    const given = { headless: true, help: false, port: 8080, data: '/d' };
    const spelled = ['--headless', '--port', '8080', '--data', '/d'];
    expect(readStartArguments(spelled)).toEqual({ ok: true, value: given });
    const joined = ['--headless', '--port=8080', '--data=/d'];
    expect(readStartArguments(joined)).toEqual({ ok: true, value: given });
  });

  it.each([['--port', '70000'], ['--port', '80a'], ['--port'], ['--data', ''], ['--foo'], ['foo']])(
    'refuse %s %s',
    (...argv: string[]) => {
      expect(readStartArguments(argv).ok).toBe(false);
    },
  );
});

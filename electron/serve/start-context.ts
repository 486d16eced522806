import type { StartMessages } from './start-messages.ts';

/** What one start knows of its surroundings. */
export interface StartContext {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly workingFolder: string;
  /** The folder with package.json, out/ and node_modules/. */
  readonly appFolder: string;
  readonly version: string;
  readonly isRoot: boolean;
  readonly messages: StartMessages;
  readonly say: (line: string) => void;
  /** Resolves when the person asks to stop (Ctrl-C). */
  readonly stopped: Promise<void>;
}

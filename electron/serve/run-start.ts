import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { locateDataFolder } from '../host/locate-data-folder.ts';
import { chooseWindowHost } from './choose-window-host.ts';
import type { ServedChoice, WindowFacts } from './choose-window-host.ts';
import { findBrowsers } from './find-browsers.ts';
import { browserCommand, gatherFacts } from './gather-facts.ts';
import type { Surroundings } from './gather-facts.ts';
import { installChromium } from './install-chromium.ts';
import { fetchElectron, findElectron } from './prepare-electron.ts';
import { runElectron } from './run-electron.ts';
import { serveWindow } from './serve-window.ts';
import { readStartArguments } from './start-arguments.ts';
import type { StartContext } from './start-context.ts';

/** `npm start`: picks a window, opens it, and ends with it. Gives the exit code: 0, 1 for a failure, 2 for bad arguments. */
export async function runStart(context: StartContext): Promise<number> {
  const { messages, say, appFolder } = context;
  const args = readStartArguments(context.argv);
  if (!args.ok) {
    say(messages.notUnderstood(args.error));
    say(messages.usage);
    return 2;
  }
  if (args.value.help) {
    say(messages.usage);
    return 0;
  }
  const rendererFolder = join(appFolder, 'out', 'renderer');
  if (!existsSync(join(rendererFolder, 'index.html'))) {
    say(messages.notBuilt);
    return 1;
  }
  const { data, port } = args.value;
  const dataFolder = locateDataFolder({
    ...context,
    ...(data === undefined ? {} : { asked: data }),
  });
  const electronPackage = join(appFolder, 'node_modules', 'electron');
  const around = { ...context, dataFolder, electronPackage };
  const prepared = await prepareWindow(await gatherFacts(args.value, around), around, context);
  if (typeof prepared === 'number') return prepared;
  return serveWindow(prepared, {
    ...context,
    dataFolder,
    rendererFolder,
    ...(port === undefined ? {} : { port }),
  });
}

/** Carries out what comes before a served window, choosing anew after each step; an exit code ends the start. */
async function prepareWindow(
  facts: WindowFacts,
  around: Surroundings,
  context: StartContext,
): Promise<ServedChoice | number> {
  const { messages, say } = context;
  const choice = chooseWindowHost(facts);
  switch (choice.kind) {
    case 'serve-only':
    case 'browser':
      return choice;
    case 'electron': {
      const run = await startElectron(around, context);
      if (run.started) return run.code;
      say(messages.electronFailed);
      return prepareWindow({ ...facts, electron: 'absent' }, around, context);
    }
    case 'fetch-electron': {
      say(messages.fetchingElectron);
      const fetched = await fetchElectron(around.electronPackage);
      if (!fetched) say(messages.electronNotFetched);
      const electron = fetched ? 'present' : 'absent';
      return prepareWindow({ ...facts, electron }, around, context);
    }
    case 'install-chromium': {
      say(messages.installingChromium);
      const isDebian = installChromium();
      const browsers = findBrowsers(around);
      // An installation that brought no browser is not tried twice.
      return prepareWindow(
        { ...facts, browsers, isDebian: isDebian && browsers.length > 0 },
        around,
        context,
      );
    }
    case 'no-browser':
      say(messages.noBrowser(browserCommand(around.platform)));
      return 1;
  }
}

function startElectron(
  { electronPackage, dataFolder, isRoot, platform }: Surroundings,
  { appFolder, messages, say }: StartContext,
): ReturnType<typeof runElectron> {
  const path = findElectron(electronPackage);
  if (path === null) return Promise.resolve({ started: false, code: 1 });
  say(messages.runs('Electron', dataFolder));
  if (isRoot && platform === 'linux') say(messages.withoutSandbox);
  return runElectron({ path, appFolder, dataFolder, isRoot });
}

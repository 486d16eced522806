import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

/** One TypeScript project per process, and one each for the codec, the tests and the tools beside. */
const PROJECTS = [
  'shared/tsconfig.json',
  'shared/tsconfig.codec.json',
  'shared/tsconfig.test.json',
  'renderer/tsconfig.json',
  'electron/tsconfig.json',
  'electron/tsconfig.preload.json',
  'resources/tsconfig.json',
  'e2e/tsconfig.json',
  'bench/tsconfig.json',
];

/** One import rule: which modules a folder may not see, and why (docs/ARCHITECTURE.md). */
const forbid = (group, message) => ({ group, message });
const DOMAIN = forbid(
  [
    'node:*',
    'electron',
    'react*',
    'antd',
    'antd/*',
    'dexie*',
    'leaflet*',
    'exceljs',
    '**/renderer/**',
    '**/electron/**',
  ],
  'shared/ decides and must run anywhere: no browser, Node, framework or other process. Pass what you need in.',
);
const NO_DEXIE = forbid(
  ['dexie', 'dexie-*'],
  'Dexie is imported only in renderer/data: one writer, one place that knows the store. Read through queries/, act through commands/.',
);
const NO_LEAFLET = forbid(
  ['leaflet', 'leaflet/*', 'react-leaflet'],
  'Leaflet is imported only in renderer/map, so that the map library can be replaced in one room.',
);
const NO_EXCELJS = forbid(
  ['exceljs'],
  'exceljs is imported only by shared/xlsx-codec/exceljs-codec.ts; everything else sees SheetGrid.',
);
const NO_DOCX = forbid(
  ['docx'],
  'docx is imported only by shared/word; everything else sees WordLayout.',
);
const NO_ELECTRON_FOLDER = forbid(
  ['**/electron/**'],
  'The renderer reaches the machine only through the host contract (shared/host), never through electron/ code.',
);
const NO_NODE = forbid(
  ['node:*', 'electron'],
  'This process has no Node: ask the host through shared/host.',
);
const NO_DATA = forbid(
  ['**/data/*', '**/data/**'],
  'Screens read through queries/ and act through commands/; only those two know data/.',
);
const NO_RENDERER = forbid(
  ['**/renderer/**'],
  'electron/ touches the machine and knows nothing of the screen.',
);
const NO_ELECTRON = forbid(
  ['electron'],
  'Only electron/main and electron/preload import electron, so that everything else runs and is tested without its binary.',
);

/** A thing is imported by the name it was given. */
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
};

const rule = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

export default tseslint.config(
  { ignores: ['node_modules', 'out', '.cache', 'e2e/output', 'bench/output'] },
  ...tseslint.configs.recommendedTypeChecked.map((c) => ({ ...c, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: {
      parserOptions: { project: PROJECTS, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', NO_DEFAULT_EXPORT],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**', 'e2e/**', 'bench/**'],
    rules: {
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['renderer/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.property.ts', '**/testing/**', 'shared/xlsx-codec/**'],
    rules: {
      ...rule(DOMAIN, NO_DOCX),
      'no-restricted-globals': [
        'error',
        { name: 'crypto', message: 'Randomness and ids are passed in.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Date',
          property: 'now',
          message: 'The clock is passed in (shared/kernel/clock.ts).',
        },
        {
          object: 'Math',
          property: 'random',
          message: 'Randomness is passed in (shared/kernel/ids.ts).',
        },
      ],
      'no-restricted-syntax': [
        'error',
        NO_DEFAULT_EXPORT,
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The clock is passed in.',
        },
      ],
    },
  },
  { files: ['shared/word/**/*.ts'], rules: rule(DOMAIN) },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: rule(NO_DOCX, NO_DEXIE, NO_LEAFLET, NO_EXCELJS, NO_NODE, NO_ELECTRON_FOLDER),
  },
  {
    files: ['renderer/{screens,ui,map,text}/**/*.{ts,tsx}'],
    rules: rule(NO_DEXIE, NO_LEAFLET, NO_EXCELJS, NO_NODE, NO_ELECTRON_FOLDER, NO_DATA),
  },
  {
    files: ['renderer/data/**/*.ts'],
    rules: rule(NO_LEAFLET, NO_EXCELJS, NO_NODE, NO_ELECTRON_FOLDER),
  },
  {
    files: ['renderer/queries/**/*.{ts,tsx}'],
    rules: rule(NO_LEAFLET, NO_EXCELJS, NO_NODE, NO_ELECTRON_FOLDER),
  },
  {
    files: ['renderer/map/**/*.{ts,tsx}'],
    rules: rule(NO_DEXIE, NO_EXCELJS, NO_NODE, NO_ELECTRON_FOLDER, NO_DATA),
  },
  { files: ['electron/**/*.ts'], rules: rule(NO_RENDERER, NO_ELECTRON, NO_EXCELJS, NO_DEXIE) },
  { files: ['electron/{main,preload}/**/*.ts'], rules: rule(NO_RENDERER, NO_EXCELJS, NO_DEXIE) },
  {
    files: ['electron/{cli,serve}/**/*.ts', 'e2e/**/*.ts', 'bench/**/*.ts', 'resources/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['*.config.ts', '**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', '**/testing/**', 'e2e/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'max-lines-per-function': 'off',
    },
  },
);

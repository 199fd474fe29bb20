import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const LATE_CODE = {
  selector: 'ImportExpression:not(CallExpression[callee.name=/^(loadLate|late)$/] ImportExpression)',
  message: 'Load code with loadLate or late, so that a chunk that does not come is a message with a retry.',
};

const CHECKED_INDEX = {
  selector: 'TSNonNullExpression > MemberExpression[computed=true].expression',
  message: 'What stands at an index may be missing: iterate, take it apart or check it.',
};

/**
 * What walks through columns, their offsets or bytes by index in hot loops, where a check per read costs time and hides
 * the code: rooms as a whole, elsewhere by file.
 */
const READ_BY_INDEX = [
  ...['src/engine/**', 'src/geo/**', 'src/io/formats/**', 'src/io/curves/**', 'src/io/wkb/**'],
  // Columns, and what builds, filters and turns them.
  'src/features/**',
  ...['featurePlaces', 'toWgs84', 'uniteParts', 'crc32', 'decodeText'].map((file) => `src/io/${file}.ts`),
  // Columns on their way out, and the bytes of a Shapefile.
  ...['featureGeometries', 'layerDigest', 'roundedColumns'].map((file) => `src/io/exports/${file}.ts`),
  'src/io/exports/formats/shapefile/**',
  // Columns on their way to the graphics card, and under the pointer.
  ...[
    'drawing/snapping',
    'drawnStretches',
    'measureAt',
    'splitByStanding',
    'standingLayers',
    'strokes',
    'thinOut',
  ].map((file) => `src/map/${file}.ts`),
  'src/state/selectors/planDrawing.ts',
];

export default tseslint.config(
  { ignores: ['dist/', 'public/data/', 'node_modules/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  jsxA11y.flatConfigs.strict,
  {
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
  },
  {
    rules: {
      'no-console': 'error',
      eqeqeq: 'error',
      // Advice for the React compiler, which this project does not use.
      'react-hooks/incompatible-library': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Typed arrays are read by index on the hot paths; a check per read would hide the code.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {
    files: ['src/**'],
    rules: { 'no-restricted-syntax': ['error', LATE_CODE] },
  },
  {
    files: ['src/**'],
    ignores: READ_BY_INDEX,
    rules: { 'no-restricted-syntax': ['error', LATE_CODE, CHECKED_INDEX] },
  },
);

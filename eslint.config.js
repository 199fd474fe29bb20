import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const LATE_CODE = {
  selector: 'ImportExpression:not(CallExpression[callee.name=/^(loadLate|late)$/] ImportExpression)',
  message: 'Load code with loadLate or late, so that a chunk that does not come is a message with a retry.',
};

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
);

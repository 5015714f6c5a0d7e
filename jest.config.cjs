/** @type {import('jest').Config} */
module.exports = {
  testMatch: ['**/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/__tests__/e2e/'],
  // The toolkit and Octokit are ES modules behind the export condition `import` alone.
  testEnvironmentOptions: { customExportConditions: ['import', 'node', 'default'] },
  setupFilesAfterEnv: ['<rootDir>/__tests__/world/chance.ts'],
  transform: {
    '\\.[jt]s$': [
      '@swc/jest',
      {
        jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs', ignoreDynamic: false },
      },
    ],
  },
  // Most tests wait for a process or a timer: none of the machine's cores need stand by.
  maxWorkers: '100%',
  // A busy machine is no defect: nothing here is judged by its time.
  testTimeout: 600_000,
  // Their ES modules come first in their exports; these are their builds for CommonJS.
  moduleNameMapper: {
    '^dedent$': '<rootDir>/node_modules/dedent/dist/dedent.js',
    '^@rollup/wasm-node$': '<rootDir>/node_modules/@rollup/wasm-node/dist/rollup.js',
  },
  transformIgnorePatterns: [
    '/node_modules/(?!(@actions|@octokit|zod|universal-github-app-jwt|universal-user-agent|before-after-hook|json-with-bigint|content-type|leven|https-proxy-agent|agent-base|proxy-agent-negotiate|mdast-.+|micromark.*|unist-.+|decode-named-character-reference|character-entities|devlop|ccount|escape-string-regexp|markdown-table|longest-streak|zwitch)/)',
  ],
}

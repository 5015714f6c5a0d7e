import { createVeil } from '../../src/report/veil.ts'

const veil = createVeil([{ repository: 'acme/vault' }, { repository: 'acme/vault.js' }])

test.each([
  ['✓ acme/vault: accepted', '✓ a private repository of acme: accepted'],
  ['ACME/Vault.js, acme/vault', 'a private repository of ACME, a private repository of acme'],
  ['acme/vault-2 my-acme/vault acme/vaults', 'acme/vault-2 my-acme/vault acme/vaults'],
  ['failed: https://github.com/acme/vault/actions/runs/42.', 'failed: (address not shown)'],
  ['(https://ghes.test:8443/acme/vault.js/actions?query=event%3Apush) and', '((address not shown)) and'],
  [
    'GET https://api.github.com/repos/acme/vault/actions/runs: 200',
    'GET https://api.github.com/repos/a private repository of acme/actions/runs: 200',
  ],
  ['https://github.com/acme/vault-2/actions', 'https://github.com/acme/vault-2/actions'],
])('%s', (text, shown) => {
  expect(veil(text)).toBe(shown)
})

test('what is found later is hidden from then on', () => {
  const hidden: { repository: string }[] = []
  const growing = createVeil(hidden)
  expect(growing('acme/vault')).toBe('acme/vault')
  hidden.push({ repository: 'acme/vault' })
  expect(growing('acme/vault')).toBe('a private repository of acme')
})

import { secretForms } from '../../src/text/secret-forms.ts'

test.each<[secret: string, forms: string[]]>([
  ['', []],
  ['12345', []],
  ['123456', ['123456', 'MTIzNDU2', 'EyMzQ1N', 'xMjM0NT']],
  ['a"b/cd', ['a%22b%2Fcd', 'a\\"b/cd', 'a"b/cd', 'YSJiL2Nk', 'EiYi9jZ', 'hImIvY2']],
])('the forms of %j are %j', (secret, forms) => {
  expect([...secretForms(secret)].sort()).toEqual([...forms].sort())
})

test('the longest form comes first, as one may be a part of another', () => {
  for (const secret of ['ghp_1A2b3C4d5E6f', 'gh"p\\secret', 'ghp/secret+='])
    expect(secretForms(secret)).toEqual(secretForms(secret).toSorted((one, other) => other.length - one.length))
})

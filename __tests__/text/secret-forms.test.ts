import { secretForms } from '../../src/text/secret-forms.ts'

test.each<[secret: string, forms: string[]]>([
  ['', []],
  ['12345', ['12345']],
  ['123456', ['123456', 'MTIzNDU2', 'EyMzQ1N', 'xMjM0NT']],
  // What JSON, URLs and HTML make of it is taken back before it is looked for.
  ['a"b/cd', ['a"b/cd', 'YSJiL2Nk', 'EiYi9jZ', 'hImIvY2']],
  // What looks like an escape is taken for one then.
  ['a%62cde&amp;lt;f', ['a%62cde&amp;lt;f', 'abcde&lt;f', 'abcde<f']],
  ['ghp\u00e9secret', ['ghp\u00e9secret', 'ghp\u00c3\u00a9secret', 'ghp\ufffdsecret']],
])('the forms of %j are %j, and others', (secret, forms) => {
  const all = secretForms(secret)
  expect(all).toEqual(expect.arrayContaining(forms))
  if (/^[ -$'-~]*$/.test(secret)) expect(all).toHaveLength(forms.length)
})

test('no form is so short that it garbles texts', () => {
  for (const secret of ['%41%41', '&amp;&', '\\n\\n\\n'])
    expect(secretForms(secret).filter(({ length }) => length < 6)).toEqual([])
})

import { decoded } from './decoded.ts'

/** Of what is shorter only the text itself is looked for: its other forms would garble texts. */
export const SHORTEST = 6

/**
 * The forms in which a secret may come back where no escapes are left: as it is, as bytes that were taken for those of
 * another character set, and within base64, where `Authorization: Basic` and the like put it behind a user's name. What
 * JSON, URLs and HTML make of these is taken back before they are looked for: see decoded.ts. GitHub's runner masks some
 * of them, but in the log alone.
 *
 * @returns different texts
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
export function secretForms(secret: string): string[] {
  if (secret.length < SHORTEST) return secret === '' ? [] : [secret]
  const bytes = Buffer.from(secret)
  // Headers are sent as Latin-1, where every character is one byte.
  const latin1 = /^[\0-\xff]*$/.test(secret) ? Buffer.from(secret, 'latin1') : bytes
  const forms = [
    secret,
    bytes.toString('latin1'),
    latin1.toString('utf8'),
    // The proxy's agent reads so: without the eighth bit.
    ...[bytes, latin1].map((encoded) => encoded.toString('ascii')),
    ...[bytes, latin1, Buffer.from(bytes.toString('latin1'))].flatMap(within),
  ]
  // A secret may have in it what looks like an escape.
  const once = forms.map(decoded)
  const all = [...forms, ...once, ...once.map(decoded)]
  return [...new Set(all)].filter(({ length }) => length >= SHORTEST)
}

/**
 * The characters that base64, with either alphabet, has for bytes wherever they stand behind others. Those at its ends
 * are left out that its neighbours have a part in.
 */
function within(secret: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), secret])
    const from = Math.ceil((before * 8) / 6)
    const to = Math.floor((bytes.length * 8) / 6)
    return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)]
  })
}

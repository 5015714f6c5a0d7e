/** What is shorter is no token, and taking it out of a text would garble the text. */
const SHORTEST = 6

/**
 * The forms in which a secret may come back: as it is, as JSON and URLs write it, and within base64, where
 * `Authorization: Basic` and the like put it behind a user's name. GitHub's runner masks them all, but in the log alone.
 *
 * @returns texts, the longest first, as one may be a part of another; none where it is too short for a secret
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
export function secretForms(secret: string): string[] {
  if (secret.length < SHORTEST) return []
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret.toWellFormed()),
    ...[0, 1, 2].flatMap((before) => within(secret, before)),
  ]
  return [...new Set(forms)].sort((one, other) => other.length - one.length)
}

/**
 * The characters that base64, with either alphabet, has for a text wherever it stands behind so many bytes, modulo 3.
 * Those at its ends are left out that its neighbours have a part in.
 */
function within(text: string, before: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
  const from = Math.ceil((before * 8) / 6)
  const to = Math.floor((bytes.length * 8) / 6)
  return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)]
}

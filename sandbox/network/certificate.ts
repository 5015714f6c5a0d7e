import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { isIPv4 } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bits, bytes, context, flag, identifier, integer, sequence, set, text, time } from './der.ts'

export interface Certificate {
  /** PEM, made for this run; it never leaves the process. */
  key: string
  /** PEM; it is its own authority. */
  cert: string
  /** The certificate as a file, for `NODE_EXTRA_CA_CERTS`. */
  caFile: string
  /** Deletes the file. */
  remove(): void
}

const NAMES = ['api.github.test', 'localhost', '127.0.0.1']
const ECDSA_WITH_SHA256 = '1.2.840.10045.4.3.2'
const COMMON_NAME = '2.5.4.3'
const SUBJECT_ALT_NAME = '2.5.29.17'
const BASIC_CONSTRAINTS = '2.5.29.19'
const HOUR_MS = 60 * 60 * 1000

/**
 * Makes a self-signed certificate (https://www.rfc-editor.org/rfc/rfc5280#section-4.1) that is valid for a day.
 * Made at run time, so that no private key lies in the repository.
 *
 * @param names host names and IPv4 addresses that it is for
 */
export function createCertificate(names: string[] = NAMES): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const cert = pem('CERTIFICATE', selfSigned(names, publicKey, privateKey, Date.now()))
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'))
  const caFile = join(folder, 'ca.pem')
  writeFileSync(caFile, cert)
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert,
    caFile,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function selfSigned(names: string[], publicKey: KeyObject, privateKey: KeyObject, nowMs: number): Buffer {
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256))
  const name = sequence(set(sequence(identifier(COMMON_NAME), text('Sandbox'))))
  const alternatives = names.map((name) =>
    isIPv4(name) ? context(7, Buffer.from(name.split('.').map(Number))) : context(2, Buffer.from(name)),
  )
  const extensions = sequence(
    sequence(identifier(SUBJECT_ALT_NAME), bytes(sequence(...alternatives))),
    sequence(identifier(BASIC_CONSTRAINTS), flag(true), bytes(sequence(flag(true)))),
  )
  const version3 = context(0, integer(Buffer.of(2)), 'holds others')
  const toBeSigned = sequence(
    version3,
    // Positive and without a leading zero byte, as the encoding demands.
    integer(Buffer.concat([Buffer.of(0x40), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(nowMs - HOUR_MS), time(nowMs + 24 * HOUR_MS)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    context(3, extensions, 'holds others'),
  )
  return sequence(toBeSigned, algorithm, bits(sign('sha256', toBeSigned, privateKey)))
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? []
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n')
}

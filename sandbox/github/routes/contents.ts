import { createHash } from 'node:crypto'
import type { components } from '@octokit/openapi-types'
import { type Answer, json, notFound, Refusal } from '../answers.ts'
import { type Exchange, repositoryOf } from '../exchange.ts'
import { defaultBranch, findRef, fullName, sha1 } from '../names.ts'
import { needRead } from '../rights.ts'
import { REPOSITORY, route } from '../route.ts'
import type { WorkflowFile } from '../workflow.ts'
import type { Repository } from '../world.ts'

type Schemas = components['schemas']
type EntryAnswer = Schemas['content-directory'][number]

export const contentRoutes = [
  route(
    'GET',
    `${REPOSITORY}/contents(?:/(?<path>.*))?`,
    'repos/contents#get-repository-content',
    { scopes: 'repo', permissions: 'contents=read' },
    getContent,
  ),
]

/**
 * `GET …/contents/{path}` of the default branch, or of `ref`: a file, raw if that is asked for, or what a folder holds
 * (https://docs.github.com/en/rest/repos/contents#get-repository-content). A folder that holds nothing is none.
 */
function getContent(exchange: Exchange): Answer {
  const { visitor, params, query, headers } = exchange
  const repository = repositoryOf(exchange)
  needRead(visitor, repository, 'contents')
  const ref = query.get('ref') ?? defaultBranch(repository)
  const found = findRef(repository, ref)
  if (!found) throw new Refusal(404, `No commit found for the ref ${ref}`)

  const path = (params.path ?? '').replace(/^\/+|\/+$/g, '')
  const files = found.workflows.filter(({ state }) => state !== 'deleted')
  // In GitHub's own words, whatever the path (https://github.com/GSA/codeinventory-github/issues/1).
  if (files.length === 0) throw new Refusal(404, 'This repository is empty.')
  const file = files.find((each) => each.path === path)
  if (file) {
    if (!/application\/vnd\.github(?:\.v3)?\.raw\b/.test(headers.accept ?? ''))
      return json(200, fileAnswer(file, repository, exchange.base))
    return { status: 200, headers: { 'Content-Type': `${RAW}; charset=utf-8` }, body: file.content }
  }
  const inside = path === '' ? '' : `${path}/`
  const below = files.filter((each) => each.path.startsWith(inside))
  if (below.length === 0) throw notFound()
  const children = Map.groupBy(below, (each) => each.path.slice(inside.length).split('/')[0] ?? '')
  const entries = [...children].sort(([one], [other]) => (one < other ? -1 : 1))
  return json(
    200,
    entries.map(([name, [first]]) => entryAnswer(inside + name, first, repository, exchange.base)),
  )
}

const RAW = 'application/vnd.github.raw+json'

/** @param first a file at that path, or the first one of the folder there */
function entryAnswer(path: string, first: WorkflowFile | undefined, place: Repository, base: string): EntryAnswer {
  const type = first?.path === path ? 'file' : 'dir'
  const content = type === 'file' ? (first?.content ?? '') : ''
  const sha = type === 'file' ? blobSha(content) : sha1(path)
  const name = fullName(place)
  const branch = defaultBranch(place)
  const url = `${base}/repos/${name}/contents/${path}?ref=${branch}`
  const git_url = `${base}/repos/${name}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`
  const html_url = `https://github.com/${name}/${type === 'file' ? 'blob' : 'tree'}/${branch}/${path}`
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size: Buffer.byteLength(content),
    url,
    html_url,
    git_url,
    download_url: type === 'file' ? `https://raw.githubusercontent.com/${name}/${branch}/${path}` : null,
    type,
    _links: { self: url, git: git_url, html: html_url },
  }
}

function fileAnswer(file: WorkflowFile, repository: Repository, base: string): Schemas['content-file'] {
  // GitHub breaks the lines, and ends the last one, too.
  const content = Buffer.from(file.content)
    .toString('base64')
    .replaceAll(/.{1,60}/g, '$&\n')
  return { ...entryAnswer(file.path, file, repository, base), type: 'file', content, encoding: 'base64' }
}

/** As git names a file's content. */
const blobSha = (content: string) =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(content)}\0${content}`)
    .digest('hex')

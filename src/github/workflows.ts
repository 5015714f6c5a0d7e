import type { Reply } from '../reply.ts'
import type { RepositoryName } from '../target.ts'
import type { Client } from './client.ts'
import { field, text } from './fields.ts'

// What GitHub says of a repository's workflows.

/** A workflow as GitHub knows it. */
export interface KnownWorkflow {
  /** Such as `.github/workflows/deploy.yml`. */
  path: string
  /** Such as `active`; empty where GitHub did not say. */
  state: string
}

/** The workflow files of a default branch, the only ones that hear `repository_dispatch`. */
export type WorkflowList = { kind: 'files'; files: ListedFile[] } | Reply

export interface ListedFile {
  /** Such as `deploy.yml`. */
  name: string
  /** In bytes; 0 where GitHub did not say. */
  size: number
}

export type FileText =
  | { kind: 'text'; text: string }
  | { kind: 'too-large' }
  /** A link, or a submodule, which lists give out as a file. */
  | { kind: 'no-file' }
  | Reply

export const WORKFLOWS = '.github/workflows'

/** Far more than people write, and little enough for a parser that meets nonsense. */
export const MOST_BYTES = 131_072

const CONTENTS = 'GET /repos/{owner}/{repo}/contents'

// 1,000 workflows: the contents of a folder go no further.
const MOST_PAGES = 10
const PAGE = 100

// What GitHub gives out of a folder, and what names of files have at most.
const MOST_FILES = 1000
const MOST_OF_A_NAME = 255

/**
 * Lists what is in `.github/workflows` of the default branch and can be a workflow; nothing if there is no such folder.
 *
 * Needs Contents: read for private repositories.
 *
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export async function listWorkflowFiles(client: Client, { owner, name }: RepositoryName): Promise<WorkflowList> {
  const answer = await client.request(`${CONTENTS}/${WORKFLOWS}`, { owner, repo: name })
  if (answer.kind === 'no-answer') return answer
  if (answer.status === 200 && Array.isArray(answer.data)) {
    const files = answer.data.slice(0, MOST_FILES).map(listedFile)
    return { kind: 'files', files: files.filter((file) => file !== undefined) }
  }
  if (answer.status !== 404) return answer
  // No such folder, or no right to know: who may not read the root either may not look at all.
  const root = await client.request(CONTENTS, { owner, repo: name })
  if (root.kind === 'no-answer') return root
  const nothingThere = root.status === 200 || /repository is empty/i.test(text(root.data, 'message'))
  return nothingThere ? { kind: 'files', files: [] } : root
}

/**
 * Reads a workflow file, up to `MOST_BYTES`.
 *
 * As JSON and not raw: only so does GitHub say whether it is a file at all.
 *
 * @param file its name
 * @param ref branch or tag; the default branch unless given
 * @see https://docs.github.com/en/rest/repos/contents#get-repository-content
 */
export async function readWorkflowFile(
  client: Client,
  { owner, name }: RepositoryName,
  file: string,
  ref?: string,
): Promise<FileText> {
  const parameters = { owner, repo: name, file, ...(ref === undefined ? {} : { ref }) }
  const answer = await client.request(`${CONTENTS}/${WORKFLOWS}/{file}`, parameters)
  if (answer.kind === 'no-answer' || answer.status !== 200) return answer
  if (field(answer.data, 'type') !== 'file') return { kind: 'no-file' }
  const content = field(answer.data, 'content')
  const encoding = field(answer.data, 'encoding')
  // Beyond a megabyte GitHub says "none".
  if (typeof content !== 'string' || encoding !== 'base64') return { kind: 'too-large' }
  const bytes = Buffer.from(content, 'base64')
  return bytes.length > MOST_BYTES ? { kind: 'too-large' } : { kind: 'text', text: bytes.toString('utf8') }
}

/**
 * The states of a repository's workflows: `active`, `disabled_manually`, `disabled_inactivity`, `disabled_fork`.
 *
 * Needs Actions: read for private repositories.
 *
 * @returns the state of each path, such as `.github/workflows/deploy.yml`
 * @see https://docs.github.com/en/rest/actions/workflows#list-repository-workflows
 */
export async function listWorkflowStates(
  client: Client,
  { owner, name }: RepositoryName,
): Promise<{ kind: 'states'; states: Map<string, string> } | Reply> {
  const states = new Map<string, string>()
  for (let page = 1; page <= MOST_PAGES; page++) {
    const parameters = { owner, repo: name, per_page: PAGE, page }
    const answer = await client.request('GET /repos/{owner}/{repo}/actions/workflows', parameters)
    const list = answer.kind === 'answer' && answer.status === 200 ? field(answer.data, 'workflows') : undefined
    if (!Array.isArray(list)) return answer
    for (const workflow of list.slice(0, PAGE)) {
      const path = text(workflow, 'path')
      const state = text(workflow, 'state')
      // One that was deleted may have a successor of the same path.
      if (path && state && state !== 'deleted') states.set(path, state)
    }
    if (list.length < PAGE) break
  }
  return { kind: 'states', states }
}

/**
 * One workflow, by its file's name or its id. One that is not on the default branch is none.
 *
 * Needs Actions: read for private repositories.
 *
 * @see https://docs.github.com/en/rest/actions/workflows#get-a-workflow
 */
export async function getWorkflow(
  client: Client,
  { owner, name }: RepositoryName,
  workflow: string,
): Promise<({ kind: 'workflow' } & KnownWorkflow) | Reply> {
  const parameters = { owner, repo: name, workflow_id: workflow }
  const answer = await client.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', parameters)
  const path = answer.kind === 'answer' && answer.status === 200 ? text(answer.data, 'path') : ''
  if (answer.kind === 'no-answer' || path === '') return answer
  return { kind: 'workflow', path, state: text(answer.data, 'state') }
}

/**
 * The names of a repository's first 100 branches.
 *
 * @see https://docs.github.com/en/rest/branches/branches#list-branches
 */
export async function listBranches(
  client: Client,
  { owner, name }: RepositoryName,
): Promise<{ kind: 'branches'; names: string[] } | Reply> {
  const parameters = { owner, repo: name, per_page: PAGE }
  const answer = await client.request('GET /repos/{owner}/{repo}/branches', parameters)
  if (answer.kind === 'no-answer' || answer.status !== 200 || !Array.isArray(answer.data)) return answer
  return { kind: 'branches', names: answer.data.map((branch) => text(branch, 'name')).filter(Boolean) }
}

function listedFile(data: unknown): ListedFile | undefined {
  const name = field(data, 'name')
  const size = field(data, 'size')
  if (field(data, 'type') !== 'file' || typeof name !== 'string') return undefined
  if (name.length > MOST_OF_A_NAME || !/^[^/]+\.ya?ml$/.test(name)) return undefined
  return { name, size: typeof size === 'number' ? size : 0 }
}

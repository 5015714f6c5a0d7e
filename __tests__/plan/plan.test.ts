import { planOf, problemsOf } from '../inputs/reading.ts'

describe('the repository that owner, repo and repository name', () => {
  test.each<[inputs: Record<string, string>, repository: string]>([
    [{}, 'acme/monorepo'],
    [{ owner: 'acme' }, 'acme/monorepo'],
    [{ owner: 'ACME' }, 'acme/monorepo'],
    [{ repo: 'site' }, 'acme/site'],
    [{ repo: 'other/site' }, 'other/site'],
    [{ owner: 'other', repo: 'site' }, 'other/site'],
    [{ owner: 'Other', repo: 'other/site' }, 'other/site'],
    [{ repository: 'site' }, 'acme/site'],
    [{ repository: 'other/site' }, 'other/site'],
    [{ repository: ' other/Site ' }, 'other/Site'],
    [{ owner: 'other', repository: 'site' }, 'other/site'],
    [{ owner: 'other', repository: 'Other/site' }, 'Other/site'],
    [{ owner: '', repository: 'site', repo: '', targets: '' }, 'acme/site'],
  ])('%j is %s', async (inputs, repository) => {
    const [owner, name] = repository.split('/')
    expect((await planOf(inputs)).targets).toMatchObject([
      { repository, owner, name, dispatch: { eventType: 'deploy' } },
    ])
  })
})

describe('what does not go together', () => {
  test.each<[inputs: Record<string, string>, says: RegExp]>([
    [{ owner: 'other' }, /^owner: .*add `repository:`/],
    [{ owner: 'other', repo: 'acme/site' }, /^repo: .*acme.*other/],
    [{ owner: 'other', repository: 'acme/site' }, /^repository: .*acme.*other/],
    [{ repository: 'acme/site', repo: 'site' }, /^repository: .*repo/],
    [{ repository: 'acme/site', targets: 'acme/docs' }, /^targets: .*repository/],
    [{ repo: 'site', targets: 'acme/docs' }, /^targets: .*repo/],
    [{ repo: 'acme/..' }, /^repo: /],
    [{ repository: '../site' }, /^repository: /],
    [{ 'event-type': '' }, /^event-type: /],
  ])('%j', async (inputs, says) => {
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(says)])
  })
})

describe('a target that is given but empty', () => {
  test.each<[inputs: Record<string, string>, says: RegExp]>([
    [{ repository: '' }, /^repository: is given but empty, so .*write \$\{\{ github.repository }}/],
    [{ repo: '' }, /^repo: is given but empty, so/],
    [{ targets: '' }, /^targets: is given but empty, so/],
    [{ targets: ' ' }, /^targets: is given but empty, so/],
    [{ targets: '\n' }, /^targets: is given but empty, so/],
    [{ repository: '', owner: 'other' }, /^repository: is given but empty, so/],
    [{ repository: '  ', targets: '' }, /^repository: is given but empty, as is targets, so/],
  ])('%j', async (inputs, says) => {
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(says)])
  })
})

describe('where the workflow runs is not known', () => {
  const nowhere = { GITHUB_REPOSITORY: undefined }
  test.each<[inputs: Record<string, string>, input: string]>([
    [{}, 'repository'],
    [{ repo: 'site' }, 'repo'],
    [{ repository: 'site' }, 'repository'],
    [{ owner: 'acme' }, 'owner'],
  ])('%j is not enough', async (inputs, input) => {
    expect(await problemsOf(inputs, nowhere)).toEqual([expect.stringMatching(`^${input}: `)])
  })

  test.each<[inputs: Record<string, string>]>([
    [{ repository: 'acme/site' }],
    [{ repo: 'acme/site' }],
    [{ owner: 'acme', repo: 'site' }],
    [{ owner: 'acme', repository: 'site' }],
  ])('%j is enough', async (inputs) => {
    expect((await planOf(inputs, nowhere)).targets).toMatchObject([{ repository: 'acme/site' }])
  })
})

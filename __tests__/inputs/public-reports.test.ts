import { planOf, problemsOf } from './reading.ts'

// What people wrote, found in public threads about this and other actions that send events.

describe('is refused, and says why and what to do', () => {
  test.each<[inputs: Record<string, string>, says: RegExp]>([
    [
      { repository: '' },
      /^repository: is given but empty, .* take the line away, or write \$\{\{ github\.repository }}/,
    ],
    [{ repo: '' }, /^repo: is given but empty/],
    [{ targets: '' }, /^targets: is given but empty/],
    [
      { targets: 'Array' },
      /^targets: .*"Array" is not a name, but what an expression prints for a list: write .*toJSON/,
    ],
    [{ targets: 'null' }, /^targets: .*"null" is not a name, but what jq and toJSON print where there is no value/],
    [
      { targets: '"org/a"' },
      /^targets: .* has quotes around it: take them away\. \(jq prints text without them by jq -r\.\)/,
    ],
    [{ targets: '[object Object]' }, /^targets: is \[object Object], what JavaScript prints .* JSON\.stringify/],
    [{ targets: '[]' }, /^targets: has no target in it\. .* skip the step: if: /],
    [{ repository: 'a/b,a/c' }, /^repository: "a\/b,a\/c" has several names in it: write them in `targets`/],
    [{ repo: 'a/b\na/c' }, /^repo: .* has several names in it: write them in `targets`/],
    [{ repository: 'owner/name/dev' }, /^repository: .* has a third part, "dev": write owner\/name\. .*default branch/],
    [{ repository: 'acme/site.git' }, /^repository: .* ends in \.git, .* write acme\/site\./],
    [{ repository: 'https://github.com/acme/site' }, /^repository: .* is a URL: write owner\/name, acme\/site\./],
    [{ repository: '"acme/site"' }, /^repository: .* has quotes around it: take them away\./],
    [
      { repository: 'acme/${{ matrix.repo }}' },
      /^repository: .* is an expression that was not expanded: .* Write the name/,
    ],
    [{ repository: 'undefined' }, /^repository: "undefined" is not a name/],
    [{ owner: 'globex' }, /^owner: names globex, but nothing says which of its repositories: add `repository:`/],
    [{ owner: 'globex', repository: 'acme/site' }, /^repository: says that the owner is acme, but owner says globex/],
    [{ client_payload: '{"a": 1}' }, /^client_payload: is not an input of this action, .* write client-payload\./],
    [{ event_type: 'x', 'event-type': '' }, /^event_type: is not an input of this action, .* write event-type\./],
    [{ message: 'x' }, /^message: is not an input of this action, .* write client-payload\./],
    [{ 'workflow-inputs': '{}' }, /^workflow-inputs: is not an input of this action, .* write inputs\./],
    [{ github_token: 'x' }, /^github_token: is not an input of this action, .* write token\./],
    [{ workflow_file_name: 'main.yml' }, /^workflow_file_name: .* write workflow\./],
    [
      { 'wait-for': 'complete' },
      /^wait-for: must be dispatch, start or completion, and is "complete"\. Did you mean completion\?$/,
    ],
    [{ 'dry-run': 'yes' }, /^dry-run: must be true or false, and is "yes"\. Did you mean true\?$/],
    [{ token: '' }, /^token: is empty: the secret is not set here, .* `if-no-token: skip`/],
  ])('%j', async (inputs, says) => {
    expect(await problemsOf(inputs)).toEqual([expect.stringMatching(says)])
  })
})

describe('is sent where it is meant to go', () => {
  test.each<[inputs: Record<string, string>, repositories: string[]]>([
    [{}, ['acme/monorepo']],
    [{ owner: 'o', repository: 'r' }, ['o/r']],
    [{ owner: 'O', repository: 'o/r' }, ['o/r']],
    [{ repository: 'r' }, ['acme/r']],
    [{ repository: 'acme/site', targets: '' }, ['acme/site']],
    [{ targets: '["org/a"]' }, ['org/a']],
    [{ targets: 'org/a, org/b' }, ['org/a', 'org/b']],
    [{ targets: 'org/a\n# org/b\n' }, ['org/a']],
  ])('%j', async (inputs, repositories) => {
    const { targets, warnings } = await planOf(inputs)
    expect(targets.map(({ repository }) => repository)).toEqual(repositories)
    expect(warnings).toEqual([])
  })
})

describe('is sent, with what will go wrong about its token', () => {
  test.each<[token: string, says: RegExp]>([
    ['my_token', /looks like a secret's name/],
    ['secrets.PAT', /without its braces: write \$\{\{ secrets\.NAME }}/],
    ['octocat:ghp_0123456789abcdefghij0123456789abcdef', /user name/],
  ])('%s', async (token, says) => {
    const { targets } = await planOf({ token })
    expect(targets[0]?.tokenFlaw).toMatch(says)
  })
})

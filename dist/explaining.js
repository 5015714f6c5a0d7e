'use strict';

exports.id = 580;
exports.ids = [580];
exports.modules = {

/***/ 9681:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ adviceForAnswer)
});

// EXTERNAL MODULE: ./src/failures/title.ts
var failures_title = __webpack_require__(2933);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __webpack_require__(8038);


/** A policy keeps the token out (403 or 451): which one, whose, and what kind of token it lets through. */
function accessRestricted(answer, about) {
    const words = (0, answer_body/* githubMessage */.hg)(answer);
    const found = POLICIES.map(([pattern, explain]) => {
        const match = pattern.exec(words);
        return match && explain({ answer, about, words, owner: (0, inline/* inline */.m)(match.groups?.owner ?? about.owner, 100) });
    });
    return found.find((explanation) => explanation !== null) ?? blocked(answer, about);
}
/**
 * GitHub's words, and what they mean.
 *
 * @see https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization
 * @see https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions
 */
const POLICIES = [
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a personal access token \(classic\)/i,
        ({ owner, about }) => ({
            cause: `${owner} does not let classic personal access tokens in, and this is one.`,
            steps: [
                `Use a fine-grained token with ${owner} as its resource owner, Contents: Read and write, and ${about.repository} among its repositories.`,
                "Or use a GitHub App's token: the policy lets it through, too.",
            ],
        }),
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained personal access tokens? if .*lifetime/i,
        ({ owner, words }) => {
            const most = /greater than (\d+ days)/i.exec(words)?.[1];
            const url = /https:\/\/[^\s"'<>]+/.exec(words)?.[0];
            return {
                cause: most
                    ? `${owner} lets fine-grained tokens in only with a lifetime of at most ${most}, and this one lives longer.`
                    : `${owner} lets fine-grained tokens in only with a shorter lifetime than this one has.`,
                steps: [
                    url ? `Give the token an earlier expiration date: ${(0, inline/* inline */.m)(url, 300)}` : LIFETIME,
                    "Or use a GitHub App's token, which lives for an hour.",
                ],
            };
        },
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?forbids access via a fine-grained/i,
        ({ owner }) => ({
            cause: `${owner} does not let fine-grained personal access tokens in, and this is one.`,
            steps: ["Use a GitHub App's token, or ask an owner of the organization which tokens it lets in."],
        }),
    ],
    [
        /(?:[`'](?<owner>[^`']*)[`'][^`']*)?OAuth App access restrictions/i,
        ({ owner }) => ({
            cause: `${owner} restricts OAuth apps, and has not approved the one that this token is of.`,
            steps: [
                `Have an owner of ${owner} approve the app: the organization's Settings \u2192 OAuth app policy.`,
                "Or use a fine-grained token, or a GitHub App's: the policy lets both through.",
            ],
        }),
    ],
    [
        /account was suspended/i,
        () => ({
            cause: 'The account of this token is suspended.',
            steps: [
                'Use a token of another account.',
                'Whoever suspended it can say why: GitHub Support, or the administrators of your enterprise or server.',
            ],
        }),
    ],
    [
        /installation has been suspended/i,
        ({ about }) => ({
            cause: `The GitHub App's installation on ${about.owner} is suspended, so its tokens are refused.`,
            steps: [`Have an owner of ${about.owner} unsuspend it: Settings \u2192 GitHub Apps \u2192 Configure \u2192 Unsuspend.`],
        }),
    ],
    [
        /Enterprise Managed User/i,
        ({ about }) => ({
            cause: `The token is of an account that an enterprise manages, and such accounts reach nothing outside of it: ${about.repository} is outside.`,
            steps: ['Use a token of a personal account, or of a GitHub App that is installed there.'],
        }),
    ],
    [
        /Maximum number of login attempts/i,
        () => ({
            cause: 'GitHub takes no logins of this account for a while, after too many with wrong credentials.',
            steps: [
                'Wait some minutes, then run the step again.',
                'Look for whatever else uses a dead token of this account.',
            ],
        }),
    ],
];
const LIFETIME = 'Give the token an earlier expiration date: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Fine-grained tokens.';
/**
 * The repository is closed to everybody.
 *
 * @see https://docs.github.com/en/site-policy/content-removal-policies/dmca-takedown-policy
 */
function blocked({ status, data }, { repository }) {
    const { html_url: url } = (data?.block ?? {});
    const why = status === 451
        ? ' for legal reasons, such as a DMCA takedown notice'
        : ', or disabled it, such as for a breach of its terms';
    const known = typeof url === 'string' && /^https:\/\//.test(url);
    return {
        cause: `GitHub has blocked ${repository}${why}: no token reaches it.`,
        steps: [
            known ? `Read why: ${(0, inline/* inline */.m)(url, 300)}` : "Open the repository's page: GitHub says there why.",
            'Until its owner has settled that with GitHub, take it off the targets.',
        ],
    };
}
/** GitHub does not accept the token (401): wrong, revoked, expired, or with a flaw in its text. */
function badCredentials({ status }, about, found) {
    const { token, apiUrl } = about;
    const byHand = `To test a token by hand (401 says that it is dead): curl -i -H "Authorization: Bearer $TOKEN" ${apiUrl}/user`;
    const isInstallation = token.kind === 'installation';
    if (about.task === 'follow-runs')
        return isInstallation
            ? {
                cause: `GitHub accepted the token when the event was sent, and does not any more: ${LIFETIMES}`,
                steps: ['Make the token right before this step, or wait for less: completion-timeout-seconds.', byHand],
            }
            : {
                cause: 'GitHub accepted the token when the event was sent, and does not any more: it has expired or was revoked.',
                steps: ['Make a new token, which is good for as long as the step may wait.', byHand],
            };
    if (token.flaw)
        return { cause: token.flaw, steps: [byHand] };
    if (found.token === 'alive')
        return {
            cause: `GitHub refused this ${token.name}, yet knows it.`,
            steps: ['Run the step again.', 'If that does not help, make a new token.', byHand],
            found: ['GET /user is answered with this token.'],
        };
    return {
        cause: `GitHub does not accept this ${token.name}: it is wrong, revoked or expired.`,
        steps: [
            isInstallation
                ? `Make the token in the job that uses it: ${LIFETIMES}`
                : 'Make a new token, store it as a secret, and pass that secret as `token`.',
            byHand,
        ],
        found: [
            found.token === 'dead'
                ? `GET ${status === 404 ? `/repos/${about.repository} is answered 401` : '/user is answered 401, too'}: the token itself is at fault, not its permissions.`
                : undefined,
        ],
    };
}
/** https://docs.github.com/en/actions/concepts/security/github_token */
const LIFETIMES = "an App's installation token lives for 1 h, and GITHUB_TOKEN as long as its job (at most 6 h, 24 h on a self-hosted runner).";

// EXTERNAL MODULE: ./src/text/sizes.ts
var sizes = __webpack_require__(1801);


/** Told as characters in one place of GitHub's documentation, and as 64 KB in another. */
const MOST = 65_535;
/**
 * GitHub does not take the event as it is (400 or 422).
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function invalidPayload(answer, { clientPayload }) {
    const json = JSON.stringify(clientPayload);
    const bytes = Buffer.byteLength(json);
    if (bytes <= MOST && !/too large/i.test((0, answer_body/* githubMessage */.hg)(answer)))
        return {
            cause: "GitHub accepted the token, but not the event: GitHub's words below say what is wrong with it.",
            steps: [
                'Check event-type and client-payload against https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event',
            ],
        };
    const size = `it has ${(0, sizes/* grouped */.z)(json.length)} characters as JSON, which are ${(0, sizes/* grouped */.z)(bytes)} bytes in UTF-8`;
    return {
        cause: bytes > MOST
            ? `The payload is most likely too large: ${size}, and GitHub takes ${(0, sizes/* grouped */.z)(MOST)}. Its documentation says characters, but it may count bytes.`
            : `The payload is too large for this server, which takes less than the ${(0, sizes/* grouped */.z)(MOST)} characters that GitHub documents: ${size}.`,
        steps: [
            'Put large data into an artifact or a file, and send its URL or id.',
            json === '{}' ? undefined : `The largest properties, in bytes: ${(0, sizes/* largest */.n)(clientPayload, Buffer.byteLength)}.`,
        ],
    };
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);

/** The token is good, but lacks a right (403): which one, in the words of its settings page. */
function insufficientPermission(answer, about, found) {
    return readsRuns(about) ? mayNotReadRuns(answer, about, found) : mayNotWrite(answer, about, found);
}
/** The token can see the repository, and lacks the right to write to it. */
function mayNotWrite(answer, about, found) {
    return {
        title: 'Token may not write',
        cause: mayNotWriteBecause(answer, about, found),
        steps: [...toGrant(CONTENTS_WRITE, answer, about, found), waitingRight(about, found)],
        found: headerLines(answer, about),
    };
}
/** The token can see the repository, and lacks the right to read its runs. */
function mayNotReadRuns(answer, about, found) {
    return {
        title: 'Token may not read runs',
        cause: `This ${nameOf(about, found)} may not read the workflow runs of ${about.repository}, which waiting for them takes.`,
        steps: [
            ...toGrant(ACTIONS_READ, answer, about, found),
            about.task === 'list-runs' ? 'Sending the event takes Contents: Read and write, too.' : undefined,
        ],
        found: headerLines(answer, about),
    };
}
/** Whether what failed was to read runs, not to send. */
function readsRuns({ task }) {
    return task === 'list-runs' || task === 'follow-runs';
}
/** A right more, where runs are waited for: those of public repositories can be read by any token. */
function waitingRight({ waits, token: { kind } }, { isPublic }) {
    const has = kind === 'classic' || kind === 'oauth' ? ', which the scope repo has in it' : '';
    return waits && !isPublic ? `Waiting for runs takes Actions: Read, too${has}.` : undefined;
}
function mayNotWriteBecause(answer, about, found) {
    const { token, repository, current, isCurrent } = about;
    const it = `This ${nameOf(about, found)} may not write to ${repository}`;
    if (found.push === false)
        return `The user of this ${token.name} may not write to ${repository}.`;
    switch (token.kind) {
        case 'classic':
        case 'oauth':
            return `${it}: ${hasScope(answer) === false ? 'it lacks the scope repo' : 'its user has no write access there'}.`;
        case 'fine-grained':
            return found.otherOwner
                ? ofOtherOwner(about, found.otherOwner)
                : `${it}: it lacks Contents: Read and write, or the repository is not among those it was made for.`;
        case 'app-user':
            return `${it}: the App lacks Contents: Read and write, or is not installed on the repository.`;
        case 'installation':
            if (isCurrent)
                return `${it}: as this job's GITHUB_TOKEN it lacks \`contents: write\`.`;
            if (found.isOwnAlone)
                return ownAlone(repository, current);
            return found.isOwnAlone === false
                ? `${it}: the App lacks Contents: Read and write, or is not installed on the repository.`
                : `${it}: GITHUB_TOKEN reaches its own repository only.`;
        case 'unknown':
            return `${it}.`;
    }
}
/** What the token is, as far as is known. */
function nameOf({ token }, { isOwnAlone }) {
    return token.kind === 'installation' && isOwnAlone === false ? "GitHub App's installation token (ghs_\u2026)" : token.name;
}
/** For what is as good as certain: the installation has this repository alone. */
function ownAlone(repository, current = 'its own repository') {
    return `This job's GITHUB_TOKEN reaches ${current} alone, and ${repository} is another repository.`;
}
/** For a token whose resource owner is another than the target's. */
function ofOtherOwner({ token, owner, repository }, otherOwner) {
    return `This ${token.name} is for repositories of ${(0, inline/* inline */.m)(otherOwner, 100)}, and ${repository} belongs to ${owner}: such a token reaches one owner's repositories alone.`;
}
const CONTENTS_WRITE = {
    permission: 'Contents: Read and write',
    access: 'write',
    key: 'contents: write',
};
const ACTIONS_READ = { permission: 'Actions: Read', access: 'read', key: 'actions: read' };
/**
 * How to give the token a right, in the words of the settings page of each kind of token.
 *
 * @see https://docs.github.com/en/rest/authentication/permissions-required-for-fine-grained-personal-access-tokens
 */
function toGrant(right, answer, about, found) {
    const { permission, key, access } = right;
    const { repository, owner, isCurrent, token } = about;
    const app = `give the App ${permission}, have an owner of ${owner} accept that, and install it on ${repository}`;
    const another = `Pass another token as \`token\`: a fine-grained one with ${permission} on ${repository}, or a GitHub App's.`;
    const steps = {
        classic: toGrantScope(right, answer, about, found),
        oauth: toGrantScope(right, answer, about, found),
        'fine-grained': found.otherOwner
            ? [
                `Make a token with ${owner} as its resource owner, which can't be changed later, ${permission}, and ${repository} among its repositories.`,
                'Where a step sends to several owners, name the token of each target by token-env.',
            ]
            : [
                `Give the token ${permission}, and add ${repository} to its repositories: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Fine-grained tokens.`,
                `If ${owner} approves such tokens, have an owner of it approve this one.`,
            ],
        'app-user': [`${capital(app)}.`],
        installation: isCurrent
            ? [
                `Add \`${key}\` to the job's \`permissions\`${access === 'write' ? '' : ', beside `contents: write`'}. Where another workflow calls this one, add it to the calling job, too: a called workflow can't have more permissions than its caller.`,
                'In runs for forks GITHUB_TOKEN is read-only all the same, and in those for Dependabot unless `permissions` says otherwise.',
                `If it is a GitHub App's token: ${app}.`,
            ]
            : found.isOwnAlone === false
                ? [`${capital(app)}.`]
                : [another, `If it is a GitHub App's token: ${app}, and make the token for that repository.`],
        unknown: [
            `A fine-grained token: give it ${permission}, and add ${repository} to its repositories.`,
            `A classic token: give it the scope repo, and its user ${access} access to ${repository}.`,
            `GITHUB_TOKEN: add \`${key}\` to the job's \`permissions\`; it reaches its own repository only.`,
            `A GitHub App's: ${app}.`,
        ],
    };
    return steps[token.kind];
}
/** What a token with scopes lacks: the scope, or its user the role. */
function toGrantScope({ access }, answer, { repository }, { push }) {
    const scope = 'Give the token the scope repo (public_repo is enough for a public repository): Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Tokens (classic).';
    const role = `Give the token's user ${access} access to ${repository}, or use the token of a user who has it.`;
    const has = hasScope(answer);
    return [...(has ? [] : [scope]), ...(has === false && push !== false ? [] : [role])];
}
function capital(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Whether the token has the scope for all repositories; nothing where GitHub did not say. */
function hasScope({ headers }) {
    return headers['x-oauth-scopes']?.split(/,\s*/).includes('repo');
}
/** What GitHub's headers say of the token's rights. */
function headerLines({ headers }, { task, token: { kind } }) {
    const { 'x-oauth-scopes': has, 'x-accepted-github-permissions': accepted } = headers;
    const hasScopes = kind === 'classic' || kind === 'oauth' || kind === 'unknown';
    return [
        hasScopes && has !== undefined
            ? `The token's scopes (X-OAuth-Scopes): ${has.trim() ? (0, inline/* inline */.m)(has) : 'none'}.`
            : undefined,
        // Of a dry run's reads GitHub asks for less than of an event.
        accepted && task !== 'rehearse'
            ? `GitHub asks for (X-Accepted-GitHub-Permissions): ${(0, inline/* inline */.m)(accepted)}.`
            : undefined,
    ];
}


/** A 404: no such owner or repository, one that the token can't see, or one that it may not write to. */
function notFound(answer, about, found) {
    const { owner, repository, apiUrl } = about;
    if (found.repository === 'visible')
        return readsRuns(about) ? mayNotReadRuns(answer, about, found) : mayNotWrite(answer, about, found);
    const noOwner = `There is no user or organization ${owner}`;
    if (found.owner === 'missing' && !found.isOwnAlone)
        return {
            cause: `${found.nearestOwner ? `Did you mean ${(0, inline/* inline */.m)(found.nearestOwner, 100)}? ` : ''}${noOwner}.`,
            steps: [`Check the spelling of ${repository}.`, `Check github-api-url: it is ${apiUrl}.`],
        };
    const right = about.task === 'follow-runs' ? ACTIONS_READ : CONTENTS_WRITE;
    return {
        cause: hiddenBecause(about, found),
        steps: [
            found.owner === 'missing' ? `${noOwner}: check the spelling.` : undefined,
            ...checkName(about, found),
            ...toGrant(right, answer, { ...about, isCurrent: false }, found),
            waitingRight(about, found),
            singleSignOn(about),
        ],
        found: [found.owner === 'exists' ? `The owner ${owner} exists.` : undefined],
    };
}
function hiddenBecause(about, found) {
    const { repository, current } = about;
    const { isOwnAlone, nearest, otherOwner } = found;
    const meant = nearest && `Did you mean ${(0, inline/* inline */.m)(nearest)}? `;
    if (isOwnAlone)
        return meant ? `${meant}This job's GITHUB_TOKEN reaches no other.` : ownAlone(repository, current);
    if (meant)
        return `${meant}This ${nameOf(about, found)} can see no ${repository}.`;
    if (otherOwner)
        return ofOtherOwner(about, otherOwner);
    return `To this ${nameOf(about, found)} ${repository} is private, missing or misspelled: GitHub hides what a token may not see.`;
}
function checkName({ repository }, { isOwnAlone, nearest, otherOwner }) {
    const access = `If ${repository} is right, the token needs access to it:`;
    if (nearest)
        return [`If that is the one, correct the name: ${(0, inline/* inline */.m)(nearest)}.`, access];
    return isOwnAlone || otherOwner ? [] : [`Check the spelling of ${repository}.`, access];
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource */
function singleSignOn({ owner, token: { kind } }) {
    return kind === 'classic' || kind === 'oauth' || kind === 'unknown'
        ? `If ${owner} enforces single sign-on, authorize the token for it: without that GitHub may answer 404, too.`
        : undefined;
}

/**
 * The organization enforces single sign-on.
 *
 * @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso
 */
function ssoRequired({ headers }, { owner, token }) {
    const url = /url=(https:\/\/[^\s;]+)/.exec(headers['x-github-sso'] ?? '')?.[1];
    return {
        cause: `${owner} enforces SAML single sign-on, and this ${token.name} is not authorized for it.`,
        steps: url
            ? [
                `Authorize it here, as the token's owner: ${(0, inline/* inline */.m)(url, 1000)}`,
                'The link is good for an hour. After that, run the step again to get a new one.',
            ]
            : [WITHOUT_LINK[token.kind] ?? AUTHORIZE],
    };
}
const AUTHORIZE = "Authorize it, as the token's owner, under Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Configure SSO.";
const AGAIN = "Sign in to the organization by single sign-on, as the token's owner, and authorize the app again.";
/** Where that is another way. */
const WITHOUT_LINK = {
    'fine-grained': 'Make a new token, signed in by single sign-on: a fine-grained one is authorized when it is made.',
    oauth: AGAIN,
    'app-user': AGAIN,
};
/** The organization takes requests from listed addresses alone. */
function ipNotAllowed(_, { owner }) {
    return {
        cause: `${owner} has an IP allow list, and this runner's address is not on it.`,
        steps: [
            'Run the job on a runner whose address is listed: a self-hosted one, or a larger runner with a static address.',
            `Or have an owner of ${owner} add the runner's address.`,
        ],
    };
}
/** The repository takes no writes any more. */
function archived() {
    return {
        cause: 'The repository is archived, so it is read-only: it takes no events and starts no workflows.',
        steps: ['Unarchive it in its settings, or take it off the targets.'],
    };
}

// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __webpack_require__(299);
// EXTERNAL MODULE: ./src/text/duration.ts
var duration = __webpack_require__(9495);


/** The token has met one of GitHub's rate limits (403 or 429). */
function rateLimited(answer, { now }) {
    const { kind, waitMs } = (0, rate_limit/* rateLimit */["if"])(answer, now);
    const reset = waitMs === undefined ? 'GitHub did not say when it resets' : `it resets ${(0, duration/* timeAhead */.L)(waitMs, now)}`;
    return {
        cause: `${LIMITS[kind]}: ${reset}.`,
        sharedCause: `${LIMITS[kind]}.`,
        steps: [
            waitMs === undefined ? 'Wait a few minutes, then run the step again.' : 'Run the step again after the reset.',
            OFTEN[kind],
        ],
    };
}
const LIMITS = {
    primary: "The token's requests of this hour are used up (primary rate limit)",
    secondary: 'Too many requests at once, or too many that create content, were made with this token (secondary rate limit)',
};
const OFTEN = {
    primary: 'If it happens often, give this work a token of its own.',
    secondary: 'If it happens often, lower max-per-minute or max-parallel, or give this work a token of its own.',
};

// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);
// EXTERNAL MODULE: ./src/explaining/unexpected.ts
var unexpected = __webpack_require__(2258);











/** What advises on each failure. A 403 may be any of the six from `insufficient_permission` to `rate_limited`. */
const ADVICE = {
    bad_credentials: badCredentials,
    insufficient_permission: insufficientPermission,
    access_restricted: accessRestricted,
    sso_required: ssoRequired,
    ip_not_allowed: ipNotAllowed,
    repository_archived: archived,
    rate_limited: rateLimited,
    not_found: notFound,
    invalid_payload: invalidPayload,
    server_error: unexpected/* serverError */.ig,
    unexpected_response: unexpected/* unexpected */.os,
};
/**
 * What an answer means for the token in use, and what to do.
 *
 * @returns the parts of a failure; `found` belongs below what was answered
 */
function adviceForAnswer(code, answer, about, found) {
    const { title, steps, found: more = [], ...told } = ADVICE[code](answer, about, found);
    return {
        told: { code, title: (0, failures_title/* titleOf */.G)(code, answer.status, title), ...told, steps: said(steps) },
        found: said([...more, found.notLooked && NOT_LOOKED[found.notLooked]]),
    };
}
function said(lines) {
    return lines.filter((line) => line !== undefined);
}
const NOT_LOOKED = {
    spent: `This step had already spent its ${shared_look_ups/* MOST_LOOK_UPS */.H} look-ups on other failures, so nothing more was looked up for this one.`,
    late: `Not all was looked up that could tell more: ${look_up_time/* TIME_OVER */.n.detail}.`,
};


/***/ }),

/***/ 2327:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createDiagnosis: () => (/* binding */ createDiagnosis)
});

// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/token.ts
var failures_token = __webpack_require__(7534);
// EXTERNAL MODULE: ./src/github/lookups.ts
var lookups = __webpack_require__(2860);
// EXTERNAL MODULE: ./src/result.ts
var result = __webpack_require__(1666);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __webpack_require__(4042);
// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/text/nearest.ts
var nearest = __webpack_require__(613);





/**
 * Looks up what tells the causes of a failure apart: the token itself after a 401, the repository after a 403 or 404,
 * then what else the token reaches, and after a 404 the owner and the names that the token can see. Three requests at
 * most.
 *
 * @param isRunningPrivate whether the log is private, where the names of private repositories may be shown
 */
async function lookInto(answer, target, about, askFor, isRunningPrivate) {
    const found = {};
    const code = (0, failures_code/* failureCode */.AD)(answer);
    const { kind } = about.token;
    if (code === 'bad_credentials' && about.task !== 'follow-runs')
        found.token = (await ask('token', lookups/* lookUpToken */.K2))?.kind;
    if (code !== 'insufficient_permission' && code !== 'not_found')
        return found;
    // A web page: that is no GitHub that could be asked.
    if ((0, answer_body/* isHtml */._6)(answer))
        return found;
    const seen = await ask(target.repository, lookups/* lookUpRepository */.RJ);
    switch (seen?.kind) {
        case 'refused':
            found.token = 'dead';
            break;
        case 'no-endpoint':
            found.endpoint = 'missing';
            break;
        case 'visible':
            found.repository = 'visible';
            found.push = (0, failures_token/* showsWriteAccess */.Uc)(kind) ? seen.repository.push : undefined;
            found.isPublic = seen.repository.private === false;
            if (!about.isCurrent)
                await lookAtReach();
            break;
        case 'hidden':
            found.repository = 'hidden';
            if (code === 'not_found')
                await lookForNames();
            break;
    }
    return found;
    /** What else a token that is restricted to some repositories reaches. */
    async function lookAtReach() {
        if (kind === 'installation') {
            const names = await namesOf('installation');
            found.isOwnAlone = isAlone(names, about.current);
            return names;
        }
        if (kind !== 'fine-grained')
            return undefined;
        const names = await namesOf('user');
        found.otherOwner = otherOwner([...(names ?? []).map(({ fullName }) => fullName), ...about.reached], about.owner);
        return names;
    }
    async function lookForNames() {
        const account = await ask(`owner ${about.owner}`, (client) => (0, lookups/* lookUpOwner */.er)(client, about.owner));
        found.owner = account && (account.kind === 'owner' ? 'exists' : 'missing');
        const isRestricted = kind === 'installation' || kind === 'fine-grained';
        if (account?.kind === 'missing' && about.current !== undefined) {
            found.nearestOwner = (0, nearest/* nearest */.p)(about.owner, [ownerOf(about.current)]);
        }
        if (account?.kind !== 'owner' && !isRestricted)
            return;
        const names = isRestricted
            ? await lookAtReach()
            : await namesOf(account?.type === 'Organization' ? { organization: about.owner } : 'user');
        const shown = (names ?? [])
            .filter((each) => each.private === false || isRunningPrivate())
            .map(({ fullName }) => fullName)
            .filter((fullName) => ownerOf(fullName).toLowerCase() === about.owner.toLowerCase());
        const nearestName = (0, nearest/* nearest */.p)(target.name, shown.map(nameOf));
        found.nearest = shown.find((fullName) => nameOf(fullName) === nearestName);
    }
    async function namesOf(of) {
        const what = typeof of === 'string' ? `repositories of the ${of}` : `repositories of ${of.organization}`;
        return (await ask(what, (client) => (0, lookups/* lookUpNames */.rx)(client, of)))?.names;
    }
    function ask(what, lookUp) {
        return askFor(target, what, lookUp, (why) => {
            found.notLooked = why;
        });
    }
}
/** GITHUB_TOKEN's installation has the repository that the workflow runs in, and no other. */
function isAlone(names, current) {
    const [first, ...others] = names ?? [];
    if (first === undefined || current === undefined)
        return undefined;
    return others.length === 0 && first.fullName.toLowerCase() === current.toLowerCase();
}
/** Whose repositories a token reaches, where these are all others' than the target's. */
function otherOwner(reached, owner) {
    const owners = reached.map(ownerOf);
    return owners.some((each) => each.toLowerCase() === owner.toLowerCase()) ? undefined : owners[0];
}
function ownerOf(fullName) {
    return fullName.slice(0, fullName.indexOf('/'));
}
function nameOf(fullName) {
    return fullName.slice(fullName.indexOf('/') + 1);
}

// EXTERNAL MODULE: ./src/explaining/look-up-time.ts
var look_up_time = __webpack_require__(814);
// EXTERNAL MODULE: ./src/explaining/shared-look-ups.ts
var shared_look_ups = __webpack_require__(8653);







const ONCE = { tries: 1, mayHaveArrived: false };
/** One for each step: look-ups are shared by the targets of a token. */
function createDiagnosis(options) {
    const inTime = (0, look_up_time/* createLookUpTime */.U)(options);
    // They may end long after others have failed.
    const inTimeForRuns = (0, look_up_time/* createLookUpTime */.U)(options);
    const lookUps = (0, shared_look_ups/* createLookUps */.a)({ ...options, clientOf: async (token) => inTime(await options.clientOf(token)) });
    let runExplanation;
    return {
        async explain(delivered) {
            if (delivered.state === 'failed')
                return { failure: await failureOf(delivered).catch((error) => unexplained(error, delivered)) };
            const movedTo = delivered.state === 'accepted' && delivered.redirected && (await newName(delivered.target));
            return movedTo ? { movedTo } : {};
        },
        explainRuns,
        explainReply,
        async foresee(target, answer) {
            const { foresee } = await __webpack_require__.e(/* import() | explaining */ 580).then(__webpack_require__.bind(__webpack_require__, 7184));
            return foresee(answer, circumstances(target, answer, 'rehearse', ONCE));
        },
    };
    function explainReply(target, reply, task) {
        return explain(target, reply, circumstances(target, reply, task, ONCE));
    }
    async function explainRuns(target, followed) {
        const { waiting, readerOf } = options;
        if (!waiting || !readerOf)
            return undefined;
        try {
            runExplanation ??= (await loadRunWords()).createRunExplanation({
                ...waiting,
                readerOf: async (token) => inTimeForRuns(await readerOf(token)),
                explainReply,
                stop: options.stop,
            });
            return await runExplanation(target, followed);
        }
        catch (error) {
            return (0, failure/* internalError */.WB)(error, 'explaining what became of its runs', 'following');
        }
    }
    /** A fault of ours loses neither this target nor the others. */
    function unexplained(error, { mayHaveArrived }) {
        const during = options.task === 'rehearse' ? 'dry-run' : undefined;
        return (0, failure/* internalError */.WB)(error, 'explaining a failure', during, mayHaveArrived);
    }
    async function failureOf({ target, cause, last, tries, requests, mayHaveArrived }) {
        if (cause.kind === 'crash')
            return options.task === 'rehearse'
                ? (0, failure/* internalError */.WB)(cause.error, 'looking at the repository', 'dry-run')
                : (0, failure/* internalError */.WB)(cause.error, 'sending the event', undefined, mayHaveArrived);
        const { request, reply } = (0, result/* toldBy */.Hd)(cause);
        // What stood in another's way says nothing of what this one had sent before.
        const task = request === 'runs-before' && requests === 0 ? 'list-runs' : options.task;
        const about = circumstances(target, reply, task, { tries, mayHaveArrived });
        const { explainHeldBack, explainStopped } = await loadWords();
        if (cause.kind === 'stopped')
            return explainStopped(reply, about);
        if (cause.kind === 'held-back' && reply.kind === 'answer')
            return explainHeldBack(reply, last?.reply, about);
        return explain(target, reply, about);
    }
    async function explain(target, reply, about) {
        const { explainAnswer, explainNoAnswer } = await loadWords();
        if (reply.kind === 'no-answer')
            return explainNoAnswer(reply, about);
        return explainAnswer(reply, about, await lookUps.explaining((ask) => lookInto(reply, target, about, ask, options.isRunningPrivate)));
    }
    function circumstances({ owner, repository, dispatch, token, tokenFlaw }, reply, task, tried) {
        const isCurrent = repository.toLowerCase() === options.current?.toLowerCase();
        const now = answeredAt(reply) ?? options.clock.now();
        return {
            ...options,
            ...tried,
            reached: options.reachedBy?.(token) ?? [],
            waits: options.waiting !== undefined,
            task,
            owner,
            repository,
            clientPayload: dispatch.clientPayload,
            token: (0, failures_token/* tokenTraits */.ZJ)(token, tokenFlaw),
            isCurrent,
            now,
        };
    }
    async function newName(target) {
        const seen = await lookUps.explaining((ask) => ask(target, target.repository, lookups/* lookUpRepository */.RJ));
        return seen?.kind === 'visible' ? seen.repository.fullName : undefined;
    }
}
/** Where something failed: most steps have no use for the words. */
const loadWords = () => __webpack_require__.e(/* import() | explaining */ 580).then(__webpack_require__.bind(__webpack_require__, 3776));
const loadRunWords = () => __webpack_require__.e(/* import() | following */ 856).then(__webpack_require__.bind(__webpack_require__, 2618));
/** By GitHub's clock: the other targets may have taken long since then. */
function answeredAt(reply) {
    const date = reply.kind === 'no-answer' ? Number.NaN : Date.parse(reply.headers.date ?? '');
    return Number.isNaN(date) ? undefined : date;
}


/***/ }),

/***/ 3776:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainAnswer: () => (/* binding */ explainAnswer),
  explainHeldBack: () => (/* binding */ explainHeldBack),
  explainNoAnswer: () => (/* binding */ explainNoAnswer),
  explainStopped: () => (/* binding */ explainStopped)
});

// EXTERNAL MODULE: ./src/failures/code.ts
var failures_code = __webpack_require__(5990);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failure = __webpack_require__(7361);
// EXTERNAL MODULE: ./src/failures/title.ts
var title = __webpack_require__(2933);
// EXTERNAL MODULE: ./src/explaining/advice.ts + 7 modules
var advice = __webpack_require__(9681);

/** Why there was no answer, and what to do. */
function adviceForNoAnswer({ why, host, detail }) {
    switch (why) {
        case 'dns':
            return {
                cause: `The name ${host} could not be resolved (DNS).`,
                steps: [CHECK_URL, "Check the runner's network and its name servers."],
            };
        case 'refused':
            return {
                cause: `${host} refused the connection: nothing listens there, or a firewall is in the way.`,
                steps: [CHECK_URL, 'Check the firewall between the runner and this host.'],
            };
        case 'unreachable':
            return {
                cause: `This runner can't reach ${host}: a firewall is in the way, or a route is missing.`,
                steps: ["Check the runner's network: GitHub's API must be reachable from it."],
            };
        case 'tls':
            return tlsReason(host, detail);
        case 'proxy':
            return {
                cause: `The proxy ${host} did not connect to GitHub.`,
                steps: [
                    "Check https_proxy and no_proxy in the runner's environment, and the proxy's credentials.",
                    "Check the proxy's rules: they must let the runner through to GitHub's API.",
                ],
            };
        case 'reset':
            return {
                cause: `The connection to ${host} was reset: a passing fault, or a proxy or firewall that cuts connections.`,
                steps: ['If it happens again, look at what is between the runner and this host.'],
            };
        case 'garbled':
            return {
                cause: `What ${host} sent is not HTTP.`,
                steps: [CHECK_URL, 'Check any proxy on the way.'],
            };
        case 'timeout':
            return {
                cause: `${host} did not answer in time: a passing fault, or something on the way that swallows requests.`,
                steps: ['If it happens often, raise request-timeout-seconds.'],
            };
        case 'stopped':
            return { cause: failure/* STOPPED */.yd, steps: [] };
        case 'other':
            return {
                cause: `The network between this runner and ${host} failed.`,
                steps: ['If it happens again, look at what is between the runner and this host.'],
            };
    }
}
const CHECK_URL = 'Check github-api-url.';
/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function tlsReason(host, detail) {
    const cause = (why) => `No secure connection to ${host} (TLS): ${why}`;
    if (detail.includes('ALTNAME'))
        return { cause: cause('its certificate is for another host.'), steps: [CHECK_URL, 'Check any proxy on the way.'] };
    if (/EXPIRED|NOT_YET_VALID/.test(detail))
        return {
            cause: cause("its certificate is out of date, or this runner's clock is wrong."),
            steps: ["Check the runner's clock, then the server's certificate."],
        };
    if (/EPROTO|SSL/.test(detail))
        return { cause: cause('what answers there does not speak TLS as this runner does.'), steps: [CHECK_URL] };
    return {
        cause: cause('its certificate is not trusted here.'),
        steps: ["For a private authority, set NODE_EXTRA_CA_CERTS to the file of the authority's certificate."],
    };
}

// EXTERNAL MODULE: ./src/explaining/reply-lines.ts
var reply_lines = __webpack_require__(9871);






/** Explains the answer that failed a target, for the token in use, with what look-ups found. */
function explainAnswer(answer, about, findings) {
    const code = codeOf(answer, findings);
    const unclear = (0, failures_code/* isUnclear */.Z5)(answer);
    const { told, found } = (0, advice/* adviceForAnswer */.Y)(code, answer, about, findings);
    return {
        ...told,
        happened: lines(introduction(about), (0, reply_lines/* answeredLine */.Gs)(answer), ...found, (code === 'rate_limited' || unclear) && triesLine(about), answer.status >= 300 && unclear && onceLine(about)),
        ...ending(unclear, about),
    };
}
/** Look-ups never turn one failure into another, but for a 404, which may hide that the token is dead or the server no GitHub. */
function codeOf(answer, { token, endpoint }) {
    const code = (0, failures_code/* failureCode */.AD)(answer);
    if (code !== 'not_found')
        return code;
    if (token === 'dead')
        return 'bad_credentials';
    return endpoint === 'missing' ? 'unexpected_response' : code;
}
/** Explains why there was no answer, and whether the event may have arrived all the same. */
function explainNoAnswer(error, about) {
    const code = (0, failures_code/* noAnswerCode */.nD)(error);
    return {
        code,
        title: (0, title/* titleOf */.G)(code),
        ...adviceForNoAnswer(error),
        happened: lines(introduction(about), (0, reply_lines/* unansweredLine */.H6)(error), error.why !== 'stopped' && triesLine(about), error.sent && error.why !== 'stopped' && onceLine(about)),
        ...ending(error.sent, about),
    };
}
/**
 * Explains a target that its token's rate limit keeps from going on.
 *
 * @param answer of another target, which met the limit
 * @param last what its own last try came to, if there was one
 */
function explainHeldBack(answer, last, about) {
    return {
        ...(0, advice/* adviceForAnswer */.Y)('rate_limited', answer, about, {}).told,
        happened: lines(introduction(about), (0, reply_lines/* answeredLine */.Gs)(answer), last === undefined
            ? 'Nothing was sent for this target: the limit was met by another one on the same token.'
            : `The limit was met by another target on the same token. The last try for this one: ${(0, reply_lines/* replyLine */.ZY)(last)}`, last !== undefined && triesLine(about)),
        ...ending(false, about),
    };
}
/** Explains a target that was waiting for its next try when the step was stopped. */
function explainStopped(last, about) {
    return {
        code: 'cancelled',
        title: (0, title/* titleOf */.G)('cancelled'),
        cause: failure/* STOPPED */.yd,
        steps: [],
        happened: lines('It was stopped before the next try.', `The last one: ${(0, reply_lines/* replyLine */.ZY)(last)}`, triesLine(about)),
        ...ending(false, about),
    };
}
function introduction({ task }) {
    if (task === 'list-runs')
        return 'Nothing was sent: what it starts can only be told from the runs that were there before, and these could not be listed.';
    return task === 'follow-runs' && 'The runs that it started could not be followed to their end.';
}
/** @param lastUnclear whether the last try may have had its effect */
function ending(lastUnclear, { task, mayHaveArrived }) {
    if (task === 'follow-runs')
        return { arrival: failure/* ARRIVED */.aN, during: 'following' };
    if (task === 'rehearse')
        return { during: 'dry-run' };
    if (task === 'list-runs' || !(lastUnclear || mayHaveArrived))
        return { arrival: failure/* NOT_ARRIVED */.CU };
    const which = lastUnclear ? 'The request had been sent' : 'An earlier try had been sent and got no clear answer';
    return {
        arrival: `${which}, so the event may have arrived all the same: look at the repository's runs before you send it again.`,
    };
}
function onceLine({ atMostOnce, task }) {
    return atMostOnce && task === 'send' && 'It was not tried again: delivery is at-most-once.';
}
function triesLine({ tries }) {
    return tries === 1 ? '1 try was made.' : `${tries} tries were made.`;
}
function lines(...parts) {
    return parts.filter((part) => part !== false && part !== undefined);
}


/***/ }),

/***/ 7184:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   foresee: () => (/* binding */ foresee)
/* harmony export */ });
/* harmony import */ var _failures_token_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7534);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2860);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9681);
/* harmony import */ var _unexpected_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2258);




/**
 * What an event would meet in a repository that the token can see, as far as that can be told without sending one.
 *
 * @param answer what the repository itself answered
 * @returns the failure, or nothing where none can be foreseen
 */
function foresee(answer, about) {
    const seen = (0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_0__/* .seenRepository */ .Gf)(answer.data);
    const objection = seen && objectionTo(seen, answer, about);
    if (!objection)
        return undefined;
    const [status, code, happened] = objection;
    const found = { repository: 'visible', push: seen.push };
    const { told, found: more } = (0, _advice_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceForAnswer */ .Y)(code, { ...answer, status }, about, found);
    return {
        ...told,
        happened: [happened, ...more],
        during: 'dry-run',
    };
}
function objectionTo(seen, { headers }, { token: { kind }, apiUrl }) {
    if ((0, _unexpected_js__WEBPACK_IMPORTED_MODULE_2__/* .isGiteaApi */ .N$)(apiUrl))
        return [404, 'unexpected_response', 'The repository is there, but this server takes no such events.'];
    const scopes = headers['x-oauth-scopes']?.split(/,\s*/);
    if (scopes && !scopes.includes('repo') && (seen.private !== false || !scopes.includes('public_repo')))
        return [404, 'not_found', 'GitHub shows the repository, but the token lacks the scope to write to it.'];
    if (seen.push === false && (0, _failures_token_js__WEBPACK_IMPORTED_MODULE_3__/* .showsWriteAccess */ .Uc)(kind))
        return [403, 'insufficient_permission', "GitHub says that the token's user may not push to it."];
    if (seen.archived)
        return [403, 'repository_archived', 'GitHub says that the repository is archived.'];
    if (seen.disabled)
        return [403, 'access_restricted', 'GitHub says that the repository is disabled.'];
    return undefined;
}


/***/ }),

/***/ 814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ createLookUpTime),
/* harmony export */   n: () => (/* binding */ TIME_OVER)
/* harmony export */ });
/** For all that a step looks up after failures, from its first look-up on. */
const MOST_SECONDS = 30;
/** In place of an answer that came too late, or was not asked for any more. */
const TIME_OVER = {
    kind: 'no-answer',
    why: 'timeout',
    sent: false,
    host: 'GitHub',
    detail: `the ${MOST_SECONDS} s were over that a step has for all that it looks up after failures`,
};
const STOPPED = {
    ...TIME_OVER,
    why: 'stopped',
    detail: 'the step was stopped',
};
/**
 * One for each step: what is read by the clients that it gives back ends when the time for all of it is over.
 *
 * @returns what makes such a client of one without a bound
 */
function createLookUpTime({ clock, stop }) {
    let endsAt;
    return (client) => ({
        async request(route, parameters) {
            endsAt ??= clock.now() + MOST_SECONDS * 1000;
            const leftMs = endsAt - clock.now();
            if (stop.aborted)
                return STOPPED;
            if (leftMs <= 0)
                return TIME_OVER;
            const answered = new AbortController();
            const over = clock.sleep(leftMs, AbortSignal.any([stop, answered.signal]));
            try {
                return await Promise.race([
                    client.request(route, parameters),
                    over.then(() => (stop.aborted ? STOPPED : TIME_OVER)),
                ]);
            }
            finally {
                answered.abort('answered');
            }
        },
    });
}


/***/ }),

/***/ 9871:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ answeredLine),
/* harmony export */   H6: () => (/* binding */ unansweredLine),
/* harmony export */   ZY: () => (/* binding */ replyLine)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4090);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8038);



/** What a request came to, in one line. */
function replyLine(reply) {
    return reply.kind === 'no-answer' ? unansweredLine(reply) : answeredLine(reply);
}
/** Such as `GitHub answered 404 Not Found: "Not Found" (request id 0C1A:\u2026).` */
function answeredLine(answer) {
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    const id = answer.headers['x-github-request-id'];
    const what = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) ? ', a web page' : '';
    const said = words ? `${what}: "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(words)}"` : `${what}, without a word`;
    return `${whoOf(answer)} answered ${(0, _failures_status_title_js__WEBPACK_IMPORTED_MODULE_1__/* .statusTitle */ .l)(answer.status)}${said} (${id ? `request id ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(id, 100)}` : 'no request id'}).`;
}
/** A web page, and what is no JSON where GitHub's is, may be anybody's. */
function whoOf(answer) {
    return (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer) || (answer.status === 404 && (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(answer)) ? 'The server' : 'GitHub';
}
/** Such as `No answer from api.github.com: ECONNRESET: socket hang up.` */
function unansweredLine({ host, detail }) {
    return `No answer from ${host}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(detail)}.`;
}


/***/ }),

/***/ 8653:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ MOST_LOOK_UPS),
/* harmony export */   a: () => (/* binding */ createLookUps)
/* harmony export */ });
/* harmony import */ var _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(814);

/** For one step, so that a fan-out to a thousand wrong names does not spend the token's hour on explanations. */
const MOST_LOOK_UPS = 30;
/** For one target: the repository, its owner, and the names that the token can see. */
const MOST_OF_A_TARGET = 3;
/** One for each step: what was looked up is shared by the targets of a token, and there are only so many. */
function createLookUps(options) {
    const made = new Map();
    const queue = [];
    let left = MOST_LOOK_UPS;
    let running = 0;
    let unanswered;
    return {
        async explaining(explain) {
            const its = queue.length === 0 && mayStart() ? begin() : await new Promise((resolve) => queue.push(resolve));
            try {
                return await explain((...asked) => once(its, ...asked));
            }
            finally {
                left += its.left;
                running--;
                while (queue.length > 0 && mayStart())
                    queue.shift()?.(begin());
            }
        },
    };
    /** What others have not used comes back: only the last ones must do with less than a whole explanation takes. */
    function mayStart() {
        return left >= MOST_OF_A_TARGET || running === 0;
    }
    function begin() {
        running++;
        const its = { left: Math.min(left, MOST_OF_A_TARGET) };
        left -= its.left;
        return its;
    }
    async function once(its, { token, owner, name }, what, lookUp, onNotLooked) {
        const key = `${token} ${what.toLowerCase()}`;
        if (!made.has(key)) {
            if (options.stop.aborted)
                return undefined;
            if (unanswered)
                return notAnswered(unanswered);
            if (its.left === 0) {
                onNotLooked?.('spent');
                return undefined;
            }
            its.left--;
            made.set(key, options.clientOf(token).then((client) => lookUp(client, { owner, name })));
        }
        const found = (await made.get(key));
        return isUnanswered(found) ? notAnswered(found) : found;
        function notAnswered(reply) {
            // Each further one might take its whole timeout as well.
            unanswered = reply;
            if (reply === _look_up_time_js__WEBPACK_IMPORTED_MODULE_0__/* .TIME_OVER */ .n)
                onNotLooked?.('late');
        }
    }
}
function isUnanswered(found) {
    return found?.kind === 'no-answer';
}


/***/ }),

/***/ 2258:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N$: () => (/* binding */ isGiteaApi),
/* harmony export */   ig: () => (/* binding */ serverError),
/* harmony export */   os: () => (/* binding */ unexpected)
/* harmony export */ });
/* unused harmony export webPage */
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6279);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8038);



/** A fault of the other side (5xx). */
function serverError() {
    return {
        cause: 'GitHub, or a proxy before it, failed to handle the request.',
        steps: ['See whether GitHub has trouble: https://www.githubstatus.com'],
    };
}
/** An answer that GitHub does not document for this request: a redirect that is not followed, another success, a web page. */
function unexpected(answer, about) {
    if (answer.status >= 300 && answer.status < 400)
        return redirected(answer, about);
    if ((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isHtml */ ._6)(answer))
        return webPage(about);
    if (answer.status === 404)
        return noEndpoint(about);
    if (answer.status < 300)
        return {
            cause: `This is not what GitHub's API answers${about.task === 'send' ? ': only 204 says that the event was accepted' : ''}.`,
            steps: [checkUrl(about.apiUrl)],
        };
    return {
        cause: 'GitHub documents no such answer: its words below are all there is to go by.',
        steps: ['If it happens again, ask GitHub Support, with the request id.'],
    };
}
function redirected({ status, headers: { location } }, { apiUrl }) {
    const { origin } = new URL(apiUrl);
    const to = location !== undefined && URL.canParse(location, apiUrl) ? new URL(location, apiUrl) : undefined;
    const why = !to
        ? 'The API redirects the request, and does not say where to.'
        : to.origin !== origin
            ? `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(to.href)}, and only redirects within ${origin} are followed: the token would go along.`
            : !_reply_js__WEBPACK_IMPORTED_MODULE_2__/* .REDIRECTS */ .e.includes(status)
                ? `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(to.href)} in a way that does not keep the request's method.`
                : `The API redirects the request to ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(to.href)}, after five redirects in a row.`;
    return {
        cause: why,
        steps: [
            'Check github-api-url.',
            "If a proxy of the runner's network asks for a sign-in, let the runner through to the API.",
        ],
    };
}
/** A 404 that is none of GitHub's: the server has no such endpoint. */
function noEndpoint({ apiUrl, isGitea }) {
    const names = isGitea || isGiteaApi(apiUrl);
    return {
        cause: names
            ? `${apiUrl} is not GitHub: Gitea and Forgejo know no repository_dispatch.`
            : `The server at ${apiUrl} has no such endpoint: it is not GitHub, or this is not the address of its API.`,
        steps: [
            names
                ? 'To send to a repository on GitHub, set github-api-url to https://api.github.com and pass a token of GitHub.'
                : checkUrl(apiUrl),
        ],
    };
}
/** Whether that is where Gitea and Forgejo have their API. */
function isGiteaApi(apiUrl) {
    return apiUrl.endsWith('/api/v1');
}
/** A web page came where the API was asked. */
function webPage({ apiUrl }) {
    const title = "Not GitHub's API";
    const page = "A web page came in place of GitHub's API";
    const signIn = "a proxy or portal in the runner's network";
    if (isApi(apiUrl))
        return {
            title,
            cause: `${page}: most likely the sign-in page of ${signIn}.`,
            steps: ["Let the runner through to GitHub's API without a sign-in."],
        };
    return {
        title,
        cause: `${page}: github-api-url is ${apiUrl}, and a GitHub Enterprise Server's API is at https://HOST/api/v3.`,
        steps: [
            'Set github-api-url to the address of the API.',
            `If it is right, ${signIn} may ask for a sign-in: let the runner through.`,
        ],
    };
}
/** Whether an address is one that GitHub has its API at: github.com's, ghe.com's, a server's. */
function isApi(apiUrl) {
    return /^https:\/\/api\.(github\.com|[^/]+\.ghe\.com)$|\/api\/v3$/.test(apiUrl);
}
function checkUrl(apiUrl) {
    return isApi(apiUrl)
        ? `Check what answers at ${apiUrl} in the runner's network: a proxy may answer in its place.`
        : `Check github-api-url: it is ${apiUrl}, and a GitHub Enterprise Server's ends in /api/v3.`;
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   ZZ: () => (/* binding */ field),
/* harmony export */   e1: () => (/* binding */ asText)
/* harmony export */ });
/** A field of an answer: data from outside, which may be of any shape. */
function field(data, name) {
    return typeof data === 'object' && data !== null ? data[name] : undefined;
}
/** Far more than GitHub's names, titles and addresses have. */
const MOST_CHARACTERS = 2000;
/** A field that should be text. */
function text(data, name, most = MOST_CHARACTERS) {
    return asText(field(data, name), most);
}
/** What should be text, cut where it is longer than anybody writes; empty where it is none. */
function asText(value, most = MOST_CHARACTERS) {
    if (typeof value !== 'string')
        return '';
    // Copied, as a slice would keep the whole.
    return value.length > most ? Buffer.from(value.slice(0, most)).toString() : value;
}


/***/ }),

/***/ 2860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ seenRepository),
/* harmony export */   K2: () => (/* binding */ lookUpToken),
/* harmony export */   RJ: () => (/* binding */ lookUpRepository),
/* harmony export */   TM: () => (/* binding */ getRepository),
/* harmony export */   er: () => (/* binding */ lookUpOwner),
/* harmony export */   rx: () => (/* binding */ lookUpNames)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4042);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(886);


/**
 * @returns the repository; hidden if this token can't see it (or nobody can); refused if GitHub does not know the token
 * @see https://docs.github.com/en/rest/repos/repos#get-a-repository
 */
async function lookUpRepository(client, { owner, name }) {
    const answer = await getRepository(client, { owner, name });
    if (answer.kind === 'no-answer')
        return answer;
    // GitHub's own is JSON; another server's says that it has no such endpoint.
    if (answer.status === 404)
        return { kind: (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(answer) ? 'no-endpoint' : 'hidden' };
    if (answer.status === 401)
        return { kind: 'refused' };
    const repository = answer.status === 200 ? seenRepository(answer.data) : undefined;
    return repository && { kind: 'visible', repository };
}
/** @see https://docs.github.com/en/rest/repos/repos#get-a-repository */
function getRepository(client, { owner, name }) {
    return client.request('GET /repos/{owner}/{repo}', { owner, repo: name });
}
/**
 * @returns what kind of account it is; missing if there is none of that name
 * @see https://docs.github.com/en/rest/users/users#get-a-user (serves organizations, too)
 */
async function lookUpOwner(client, owner) {
    const answer = await client.request('GET /users/{username}', { username: owner });
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status === 404)
        return { kind: 'missing' };
    if (answer.status !== 200)
        return undefined;
    const type = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(answer.data, 'type') === 'Organization' ? 'Organization' : 'User';
    return { kind: 'owner', type };
}
/**
 * The first 100 repositories that this token can see.
 *
 * @see https://docs.github.com/en/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @see https://docs.github.com/en/rest/repos/repos#list-repositories-for-the-authenticated-user
 * @see https://docs.github.com/en/rest/repos/repos#list-organization-repositories
 */
async function lookUpNames(client, of) {
    const answer = await askForNames(client, of);
    if (answer.kind === 'no-answer')
        return answer;
    const list = Array.isArray(answer.data) ? answer.data : (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(answer.data, 'repositories');
    if (answer.status !== 200 || !Array.isArray(list))
        return undefined;
    return { kind: 'names', names: list.map(seenRepository).filter((seen) => seen !== undefined) };
}
function askForNames(client, of) {
    if (of === 'installation')
        return client.request('GET /installation/repositories', { per_page: 100 });
    if (of === 'user')
        return client.request('GET /user/repos', { per_page: 100, sort: 'pushed' });
    return client.request('GET /orgs/{org}/repos', { org: of.organization, per_page: 100, sort: 'pushed' });
}
/**
 * Whether GitHub knows the token at all: every living one gets another answer than 401, if only that an
 * installation is no user.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 */
async function lookUpToken(client) {
    const answer = await client.request('GET /user');
    if (answer.kind === 'no-answer')
        return answer;
    if (answer.status >= 500)
        return undefined;
    return { kind: answer.status === 401 ? 'dead' : 'alive' };
}
/** What the answer of `getRepository` says; nothing where it is none. */
function seenRepository(data) {
    const fullName = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'full_name');
    if (typeof fullName !== 'string')
        return undefined;
    const isPrivate = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'private');
    const push = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)((0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'permissions'), 'push');
    const archived = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'archived');
    const disabled = (0, _fields_js__WEBPACK_IMPORTED_MODULE_1__/* .field */ .ZZ)(data, 'disabled');
    return {
        fullName,
        ...(typeof isPrivate === 'boolean' ? { private: isPrivate } : {}),
        ...(typeof push === 'boolean' ? { push } : {}),
        ...(typeof archived === 'boolean' ? { archived } : {}),
        ...(typeof disabled === 'boolean' ? { disabled } : {}),
    };
}


/***/ }),

/***/ 613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var leven__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7785);

/** No name that is looked for is longer, and the time it takes grows with the square of it. */
const MOST_CHARACTERS = 100;
/** The first so many of them are compared: of the longest, 50 ms' work. */
const MOST_CANDIDATES = 1000;
/**
 * Finds what was most likely meant, where a name is not there.
 *
 * @param wanted the name that is not there, in any case
 * @param candidates those that are
 * @param maxDistance the most characters that may have to be added, removed or changed: a third of them where it is left
 *   out, and 2 of a short name
 * @returns the nearest candidate, of equally near ones the first; nothing where none is near, or where it is longer than any name
 */
function nearest(wanted, candidates, maxDistance = Math.max(2, Math.ceil(wanted.length / 3))) {
    if (wanted.length > MOST_CHARACTERS)
        return undefined;
    const short = candidates.filter(({ length }) => length <= MOST_CHARACTERS).slice(0, MOST_CANDIDATES);
    const match = (0, leven__WEBPACK_IMPORTED_MODULE_0__/* .closestMatch */ .h)(wanted.toLowerCase(), short.map((candidate) => candidate.toLowerCase()), { maxDistance });
    return short.find((candidate) => candidate.toLowerCase() === match);
}


/***/ }),

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ closestMatch)
/* harmony export */ });
/* unused harmony export default */
const array = [];
const characterCodeCache = [];

function leven(first, second, options) {
	if (first === second) {
		return 0;
	}

	const maxDistance = options?.maxDistance;
	const swap = first;

	// Swapping the strings if `a` is longer than `b` so we know which one is the
	// shortest & which one is the longest
	if (first.length > second.length) {
		first = second;
		second = swap;
	}

	let firstLength = first.length;
	let secondLength = second.length;

	// Performing suffix trimming:
	// We can linearly drop suffix common to both strings since they
	// don't increase distance at all
	// Note: `~-` is the bitwise way to perform a `- 1` operation
	while (firstLength > 0 && (first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength))) {
		firstLength--;
		secondLength--;
	}

	// Performing prefix trimming
	// We can linearly drop prefix common to both strings since they
	// don't increase distance at all
	let start = 0;

	while (start < firstLength && (first.charCodeAt(start) === second.charCodeAt(start))) {
		start++;
	}

	firstLength -= start;
	secondLength -= start;

	// Early termination after trimming: if difference in length exceeds max distance
	if (maxDistance !== undefined && secondLength - firstLength > maxDistance) {
		return maxDistance;
	}

	if (firstLength === 0) {
		return maxDistance !== undefined && secondLength > maxDistance
			? maxDistance
			: secondLength;
	}

	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;

	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}

	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;

		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			// eslint-disable-next-line no-multi-assign
			result = array[index] = temporary > result
				? (temporary2 > result ? result + 1 : temporary2)
				: (temporary2 > temporary ? temporary + 1 : temporary2);
		}

		// Early termination: if all values in current row exceed maxDistance
		if (maxDistance !== undefined) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) {
				if (array[index] < rowMinimum) {
					rowMinimum = array[index];
				}
			}

			if (rowMinimum > maxDistance) {
				return maxDistance;
			}
		}
	}

	// Bound arrays to avoid retaining large previous sizes
	array.length = firstLength;
	characterCodeCache.length = firstLength;

	return maxDistance !== undefined && result > maxDistance ? maxDistance : result;
}

function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) {
		return undefined;
	}

	const userMax = options?.maxDistance;
	const targetLength = target.length;

	// Exact match fast-path
	for (const candidate of candidates) {
		if (candidate === target) {
			return candidate;
		}
	}

	if (userMax === 0) {
		return undefined;
	}

	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = new Set();

	for (const candidate of candidates) {
		if (seen.has(candidate)) {
			continue;
		}

		seen.add(candidate);

		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) {
			continue;
		}

		if (userMax !== undefined && lengthDiff > userMax) {
			continue;
		}

		const cap = Number.isFinite(bestDist)
			? (userMax === undefined ? bestDist : Math.min(bestDist, userMax))
			: userMax;

		const distance = cap === undefined
			? leven(target, candidate)
			: leven(target, candidate, {maxDistance: cap});

		// Skip candidates that exceed the user's maximum distance
		if (userMax !== undefined && distance > userMax) {
			continue;
		}

		// If we got a capped result that equals the cap, we need the actual distance
		// for accurate comparison, but only if the cap was due to userMax
		let actualD = distance;
		if (cap !== undefined && distance === cap && cap === userMax) {
			actualD = leven(target, candidate);
		}

		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) {
				break;
			}
		}
	}

	if (userMax !== undefined && bestDist > userMax) {
		return undefined;
	}

	return best;
}


/***/ })

};

'use strict';

/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 1035:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Te: () => (/* binding */ badConclusion),
/* harmony export */   e2: () => (/* binding */ isBad),
/* harmony export */   eU: () => (/* binding */ BAD),
/* harmony export */   yO: () => (/* binding */ hasSucceeded)
/* harmony export */ });
/**
 * Conclusions that are no failure.
 *
 * @see https://docs.github.com/en/rest/checks/runs#update-a-check-run
 */
const GOOD = ['success', 'neutral', 'skipped'];
/** Those that are one, the worst first. */
const BAD = ['failure', 'startup_failure', 'timed_out', 'action_required', 'cancelled', 'stale'];
/** Whether a run has ended well; not so while it goes on. */
function hasSucceeded({ conclusion }) {
    return conclusion !== undefined && GOOD.includes(conclusion);
}
/** Whether a conclusion is known to be bad. */
function isBad(conclusion) {
    return BAD.some((known) => known === conclusion);
}
/** What a run that has not succeeded is treated as: GitHub may come to have other conclusions, which are no success. */
function badConclusion(conclusion) {
    return isBad(conclusion) ? conclusion : 'failure';
}


/***/ }),

/***/ 2362:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ng: () => (/* binding */ connect),
  EO: () => (/* binding */ connectInGrace)
});

// UNUSED EXPORTS: createClients

// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __nccwpck_require__(8038);
// EXTERNAL MODULE: ./src/text/secrets.ts + 4 modules
var secrets = __nccwpck_require__(9872);
// EXTERNAL MODULE: ./src/failures/answer-body.ts
var answer_body = __nccwpck_require__(4042);
// EXTERNAL MODULE: ./src/failures/page-text.ts
var page_text = __nccwpck_require__(4978);




// All of it is more than is shown, or than GitHub sends.
const MOST_OF_A_TEXT = 2000;
const MOST_OF_A_KEY = 100;
const MOST_LEVELS = 4;
const MOST_HEADERS = 100;
/**
 * An answer that refuses, reduced to what may be shown of it: a step of 1,000 targets keeps as many until its end, and
 * 64 KiB of JSON may take 1.6 MB when it is parsed. One of GitHub's own stays as it is.
 */
function kept(answer) {
    const { data } = answer;
    const headers = Object.fromEntries(Object.entries(answer.headers).slice(0, MOST_HEADERS));
    const room = { values: 100, characters: 4 * MOST_OF_A_TEXT };
    return { ...answer, headers, data: typeof data === 'string' ? textOf(data, answer) : partOf(data, room) };
}
/** What is shown of a text: its first line, or what a page says first. */
function textOf(text, answer) {
    if ((0, answer_body/* isHtml */._6)(answer) && text.length <= MOST_OF_A_TEXT)
        return text;
    // Before anything is cut: of half a secret the rest is not found.
    const words = copied((0, answer_body/* githubMessage */.hg)({ ...answer, data: (0, secrets/* clean */.uH)(text) }), MOST_OF_A_TEXT);
    return (0, answer_body/* isHtml */._6)(answer) ? (0, page_text/* pageOf */.Z)(words) : words;
}
/** As much of parsed JSON as there is room for. */
function partOf(value, room, level = 0) {
    if (typeof value === 'string') {
        const text = copied(value, Math.min(MOST_OF_A_TEXT, room.characters));
        room.characters -= text.length;
        return text;
    }
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = level === MOST_LEVELS ? [] : Object.entries(value).filter(([key]) => key.length <= MOST_OF_A_KEY);
    // GitHub's message stands at the top, and beside it what may take all the room.
    if (!Array.isArray(value))
        entries.sort(([, one], [, other]) => Number(isContainer(one)) - Number(isContainer(other)));
    const taken = entries.slice(0, room.values);
    room.values -= taken.length;
    const parts = taken.map(([key, each]) => [key, partOf(each, room, level + 1)]);
    return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts);
}
function isContainer(value) {
    return typeof value === 'object' && value !== null;
}
/** A part of a text would keep all of it in memory. */
function copied(text, most) {
    if (most < 2)
        return '';
    return Buffer.from((0, inline/* shortened */.v)(text, most), 'utf16le').toString('utf16le');
}

// EXTERNAL MODULE: ./src/failures/token-expiration.ts
var token_expiration = __nccwpck_require__(1990);
// EXTERNAL MODULE: ./src/github/transport.ts
var github_transport = __nccwpck_require__(5038);


/** A workflow file of a repository that may be private: debug logs may be public. */
const FILE = /(?<=\/contents\/\.github\/workflows\/)[^?]+/;
/** @param onExchange told of every exchange, for debug logs */
function createClient(octokit, onExchange) {
    return {
        async request(route, parameters) {
            const { method, url } = octokit.endpoint(route, parameters);
            const started = Date.now();
            let response;
            try {
                response = await octokit(route, parameters);
            }
            catch (error) {
                if (error instanceof github_transport/* Unanswered */.XX)
                    return { ...error.reply, detail: (0, secrets/* clean */.uH)(error.reply.detail) };
                throw error;
            }
            const took = Date.now() - started;
            // Secrets are taken out before texts are cut: what is left of one would not be found any more.
            const headers = Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, (0, secrets/* cleanAnswer */.yi)(String(value))]));
            const id = headers['x-github-request-id'] ?? 'none';
            onExchange(`${method} ${url.replace(FILE, '\u2026')}: ${response.status} in ${took} ms, request id ${id}`);
            return {
                kind: 'answer',
                status: response.status,
                headers,
                data: parsed((0, secrets/* cleanAnswer */.yi)(String(response.data))),
                redirected: response.url !== url,
            };
        },
    };
}
/** So many take a tenth of a second to parse; a page of 100 runs has a fiftieth of it. */
const MOST_VALUES = 500_000;
function parsed(text) {
    if (!hasAtMost(MOST_VALUES, text))
        return text;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
/** Each value of JSON but the first has a comma before it, or is alone within brackets. */
function hasAtMost(most, text) {
    let values = 0;
    for (let at = 0; at < text.length && values <= most; at++) {
        const code = text.charCodeAt(at);
        if (code === COMMA || code === BRACKET || code === BRACE)
            values++;
    }
    return values <= most;
}
const [COMMA, BRACKET, BRACE] = [0x2c, 0x5b, 0x7b];

// EXTERNAL MODULE: external "fs"
__nccwpck_require__(9896);
// EXTERNAL MODULE: external "os"
__nccwpck_require__(857);

// EXTERNAL MODULE: ./src/runner/unused.ts
var unused = __nccwpck_require__(1358);
var __awaiter = function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


function getAuthString(token, options) {
    if (!options.auth) {
        throw new Error('Parameter token or opts.auth is required');
    }
    return typeof options.auth === 'string' ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
    const hc = new unused.HttpClient();
    return hc.getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
    const hc = new unused.HttpClient();
    return hc.getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
    const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
    const proxyFetch = (url, opts) => __awaiter(this, void 0, void 0, function* () {
        return (0, unused.fetch)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
    });
    return proxyFetch;
}
function getApiBaseUrl() {
    return process.env['GITHUB_API_URL'] || 'https://api.github.com';
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
    var _a;
    const orchId = (_a = process.env['ACTIONS_ORCHESTRATION_ID']) === null || _a === void 0 ? void 0 : _a.trim();
    if (orchId) {
        const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
        const tag = `actions_orchestration_id/${sanitizedId}`;
        if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag))
            return baseUserAgent;
        const ua = baseUserAgent ? `${baseUserAgent} ` : '';
        return `${ua}${tag}`;
    }
    return baseUserAgent;
}
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Collection });
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? (0, unused.JSONStringify)(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = (0, unused.parse)(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return (0,unused.JSONParse)(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter \u2014 see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};
const version_VERSION = "7.0.8";






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = (0, unused.withCustomRequest)(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}
const baseUrl = getApiBaseUrl();
const defaults = {
    baseUrl,
    request: {
        agent: getProxyAgent(baseUrl),
        fetch: getProxyFetch(baseUrl)
    }
};
const GitHub = Octokit.plugin(unused.restEndpointMethods, unused.paginateRest).defaults(defaults);

/**
 * Convience function to correctly format Octokit Options to pass into the constructor.
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokitOptions(token, options) {
    const opts = Object.assign({}, options || {}); // Shallow clone - don't mutate the object provided by the caller
    // Auth
    const auth = getAuthString(token, opts);
    if (auth) {
        opts.auth = auth;
    }
    // Orchestration ID
    const userAgent = getUserAgentWithOrchestrationId(opts.userAgent);
    if (userAgent) {
        opts.userAgent = userAgent;
    }
    return opts;
}
/**
 * Returns a hydrated octokit ready to use for GitHub Actions
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokit(token, options, ...additionalPlugins) {
    const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
    return new GitHubWithPlugins(getOctokitOptions(token, options));
}

/** What answers say of deprecated routes is for whoever writes this action, not for whoever uses it. */
const SILENT = { debug() { }, info() { }, warn() { }, error() { } };
/**
 * Octokit as the toolkit makes it, for one token. It throws for no status, takes every body as a text, and throws what
 * `fetch` throws.
 *
 * @param apiUrl such as `https://api.github.com` or `https://HOST/api/v3`
 */
function createOctokitRequest(token, apiUrl, fetch) {
    const headers = {
        // Bearer does for every kind of token, and new installation tokens are JWTs, which take nothing else:
        // https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api
        authorization: `Bearer ${token}`,
        'x-github-api-version': '2022-11-28',
    };
    const octokit = getOctokit('', {
        // The toolkit asks for it; the header is set by the strategy.
        auth: headers.authorization,
        authStrategy: () => ({
            hook: (request, options) => request({ ...options, headers: { ...options.headers, ...headers } }),
        }),
        baseUrl: apiUrl,
        userAgent: 'dispatch-to-repositories',
        request: { fetch: fetchingTexts(fetch), log: SILENT },
    });
    octokit.hook.error('request', (error) => {
        if ('response' in error && error.response)
            return error.response;
        throw error.cause ?? error;
    });
    return octokit.request;
}
/**
 * Hides the content type, by which Octokit chooses how to read a body: it stumbles over some that a gateway may send,
 * and rewrites numbers beyond 2^53.
 */
function fetchingTexts(fetch) {
    return async (address, request) => {
        const { status, url, headers, body } = await fetch(address, request);
        return {
            ...{ status, url },
            headers: { get: () => null, [Symbol.iterator]: () => headers.entries() },
            text: async () => body,
        };
    };
}

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __nccwpck_require__(8474);

/** What is in flight when the step is told to stop gets this long: the runner kills after 7.5 s. */
const GRACE_MS = 4000;
/** @returns a signal that is aborted `ms` milliseconds after `stop`: until then, what is in flight may end by itself */
function afterGrace(stop, ms) {
    const cutOff = new AbortController();
    // Every request in flight listens to it.
    (0, external_node_events_.setMaxListeners)(0, cutOff.signal);
    stop.addEventListener('abort', () => setTimeout(() => cutOff.abort(), ms).unref(), { once: true });
    return cutOff.signal;
}






function connect(connection, { clock, stop, log }) {
    const expirations = new Map();
    const clientOf = createClients({
        ...transportFor(connection),
        stop,
        cutOff: afterGrace(stop, GRACE_MS),
        onExchange: log.debug,
        onAnswer(token, answer) {
            const expiration = (0, token_expiration/* tokenExpiration */.Z)(answer, clock.now());
            if (expiration)
                expirations.set(token, expiration);
        },
    });
    return { clientOf, textOf: (token) => token, expirationOf: (token) => expirations.get(token) };
}
/** @returns what still makes requests in the grace of a step that is stopped; to be made before that */
function connectInGrace(connection, { stop, log }, graceMs = GRACE_MS) {
    const cutOff = afterGrace(stop, graceMs);
    return createClients({ ...transportFor(connection), stop: cutOff, cutOff, onExchange: log.debug });
}
function transportFor({ apiUrl, proxy, requestTimeoutSeconds }) {
    return { apiUrl, proxy, timeoutMs: requestTimeoutSeconds * 1000 };
}
/** @returns the client of a token */
function createClients({ apiUrl, onExchange, onAnswer, ...transport }) {
    const fetch = (0, github_transport/* createFetch */.Hy)(transport);
    const clients = new Map();
    return (token) => {
        // An Octokit takes its time to make, and there may be a thousand targets.
        const client = clients.get(token) ?? heard(token, createClient(createOctokitRequest(token, apiUrl, fetch), onExchange));
        clients.set(token, client);
        return client;
    };
    /** Only what was asked for is of use as a whole. */
    function heard(token, client) {
        return {
            async request(route, parameters) {
                const reply = await client.request(route, parameters);
                if (reply.kind === 'no-answer')
                    return reply;
                onAnswer?.(token, reply);
                const isAskedFor = route.startsWith('GET ') || route.endsWith('/graphql');
                return reply.status === 200 && isAskedFor ? reply : kept(reply);
            },
        };
    }
}


/***/ }),

/***/ 3815:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ deliver)
});

// EXTERNAL MODULE: ./src/failures/rate-limit.ts
var rate_limit = __nccwpck_require__(299);
// EXTERNAL MODULE: ./src/github/pace.ts
var pace = __nccwpck_require__(3148);
// EXTERNAL MODULE: ./src/reply.ts
var src_reply = __nccwpck_require__(6279);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __nccwpck_require__(5123);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __nccwpck_require__(5990);
// EXTERNAL MODULE: ./src/github/backoff.ts
var backoff = __nccwpck_require__(9279);





/** @param now milliseconds since 1970 */
function outcomeOf({ request, reply, resumed, lookedThrough }, now, dispatch) {
    if (resumed)
        return { kind: 'accepted' };
    // It would be as long the next time.
    if (lookedThrough !== undefined)
        return { kind: 'refused' };
    const outcome = outcomeOfReply(reply, now, dispatch);
    if (request === 'dispatch' && !(0, src_reply/* isUnsent */.w)(reply))
        return outcome;
    // Whatever a read came to, nothing was sent; and of a run that goes on GitHub starts no second attempt.
    if (outcome.kind === 'unknown')
        return { kind: 'not-taken', limited: false, waitMs: outcome.waitMs };
    return outcome.kind === 'accepted' ? { kind: 'refused' } : outcome;
}
function outcomeOfReply(reply, now, dispatch) {
    if (reply.kind === 'no-answer') {
        return reply.sent ? { kind: 'unknown', retriable: true } : { kind: 'not-taken', limited: false };
    }
    if ((0, events_dispatch/* isAccepted */.oB)(dispatch, reply))
        return { kind: 'accepted' };
    if ((0, code/* failureCode */.AD)(reply) === 'rate_limited') {
        return { kind: 'not-taken', limited: true, waitMs: (0, rate_limit/* rateLimit */["if"])(reply, now).waitMs };
    }
    // A yes that is no acceptance would be said again: sending once more is no remedy.
    if ((0, code/* isUnclear */.Z5)(reply))
        return { kind: 'unknown', retriable: reply.status >= 300, waitMs: (0, rate_limit/* retryAfterMs */.Vs)(reply, now) };
    return { kind: 'refused' };
}
/**
 * Decides what follows a try.
 *
 * @param tries made for this target, this one included
 * @param random from 0 up to 1, for jitter
 */
function decide(outcome, tries, { retries, delivery }, random) {
    switch (outcome.kind) {
        case 'accepted':
            return { next: 'done' };
        case 'refused':
            return { next: 'fail' };
        case 'unknown':
            if (!outcome.retriable || delivery === 'at-most-once')
                return { next: 'fail' };
            break;
    }
    const afterMs = outcome.waitMs ?? (0, backoff/* backoffMs */.j)(tries, random);
    return tries > retries || afterMs > rate_limit/* LONGEST_WAIT_MS */.u_ ? { next: 'fail' } : { next: 'retry', afterMs };
}




const PROGRESS_MS = 15_000;
/**
 * Gets the dispatches of all targets accepted: so many at once, so many a minute, again where another try can help and
 * is allowed, and never past a token's rate limit.
 *
 * @returns what became of each target, in the order of the targets; none is ever missing
 */
async function deliver(targets, options) {
    const { clock, stop, fault, progress, paceOf = (0, pace/* createPaces */.$)(options.maxPerMinute) } = options;
    const settled = [];
    const lanes = new Map();
    let waiting = targets.map((target, index) => ({
        target,
        index,
        turn: index,
        lane: laneOf(target),
        isPrepared: false,
        isSending: false,
        tries: 0,
        requests: 0,
        notBefore: 0,
        firstStart: 0,
        mayHaveArrived: false,
    }));
    let turns = targets.length;
    const inFlight = new Set();
    let nextProgress = clock.now() + PROGRESS_MS;
    let pauseUntold = false;
    const counts = { accepted: 0, failed: 0, skipped: 0 };
    let hasFailed = false;
    let wake = () => { };
    const onSignal = () => wake();
    for (const signal of [stop, fault])
        signal.addEventListener('abort', onSignal);
    for (;;) {
        const nap = new AbortController();
        wake = () => nap.abort('woken');
        if (fault.aborted)
            crashAll();
        if (stop.aborted)
            giveUp(() => true, 'stopped');
        if (options.failFast && hasFailed)
            giveUp(isUnstarted, 'fail-fast');
        holdBack();
        const next = startAllThatMay();
        if (waiting.length === 0 && inFlight.size === 0)
            break;
        reportProgress(next);
        await clock.sleep(Math.min(next, nextProgress) - clock.now(), nap.signal);
    }
    for (const signal of [stop, fault])
        signal.removeEventListener('abort', onSignal);
    return settled;
    function laneOf({ token }) {
        const lane = lanes.get(token) ?? { pace: paceOf(token) };
        lanes.set(token, lane);
        return lane;
    }
    /** @returns when the next one may start, if nothing else happens before */
    function startAllThatMay() {
        let next = Number.POSITIVE_INFINITY;
        // Looks no further than there is room: most of a thousand targets only wait.
        for (let index = 0; inFlight.size < options.maxParallel;) {
            const job = waiting[index];
            if (!job)
                break;
            const now = clock.now();
            const opensAt = Math.max(job.notBefore, job.lane.pace.opensAt());
            if (opensAt <= now) {
                waiting.splice(index, 1);
                start(job, now);
            }
            else {
                next = Math.min(next, opensAt);
                index++;
            }
        }
        return inFlight.size < options.maxParallel ? next : Number.POSITIVE_INFINITY;
    }
    function start(job, now) {
        inFlight.add(job);
        const going = job.isPrepared ? send(job, now) : prepare(job, now);
        going
            .catch((error) => {
            if (inFlight.delete(job))
                crash(job, error);
        })
            .finally(() => wake());
    }
    async function prepare(job, now) {
        const obstacle = await options.prepare(job.target);
        if (!inFlight.delete(job))
            return;
        if (obstacle) {
            job.tries++;
            return receive(job, obstacle, now);
        }
        job.isPrepared = true;
        goOn(job);
    }
    /** It keeps its turn; but whether it may still go is looked at anew. */
    function goOn(job) {
        const behind = waiting.findIndex(({ turn }) => turn > job.turn);
        waiting.splice(behind === -1 ? waiting.length : behind, 0, job);
    }
    async function send(job, now) {
        job.lane.pace.started(now);
        job.tries++;
        job.requests++;
        job.firstStart ||= now;
        job.isSending = true;
        const { last } = job;
        delete job.last;
        const tried = await options.send(job.target);
        job.isSending = false;
        if ((0, src_reply/* isUnsent */.w)(tried.reply))
            job.requests--;
        if (!inFlight.delete(job))
            return;
        if (!tried.anew)
            return receive(job, tried, now);
        job.tries--;
        job.requests--;
        job.isPrepared = false;
        if (last)
            job.last = last;
        goOn(job);
    }
    function receive(job, tried, startedAt) {
        const { lane } = job;
        const now = clock.now();
        const outcome = outcomeOf(tried, now, job.target.dispatch);
        if (outcome.kind === 'accepted') {
            lane.pace.taken(startedAt);
            const redirected = tried.reply.kind === 'answer' && tried.reply.redirected;
            const twice = job.mayHaveArrived ? { mayHaveArrivedTwice: true } : {};
            return settle(job, { state: 'accepted', redirected, by: tried, ...twice });
        }
        // What is read before another request says nothing of the one that was sent.
        if (!isRead(tried) || job.requests === 0)
            job.last = tried;
        if (outcome.kind === 'unknown')
            job.mayHaveArrived = true;
        if (outcome.kind === 'not-taken' && outcome.limited) {
            const before = lane.pace.opensAt();
            outcome.waitMs = lane.pace.limited(startedAt, now, outcome.waitMs);
            // Worth a line as soon as nothing else goes on; what was in flight with it is answered by the same limit.
            if (lane.pace.opensAt() > before + 1000)
                pauseUntold = true;
            if (outcome.waitMs > rate_limit/* LONGEST_WAIT_MS */.u_)
                lane.heldBackBy = tried;
        }
        const decision = decide(outcome, job.tries, options, clock.random());
        if (decision.next !== 'retry')
            return fail(job, { kind: 'tried', tried });
        const { afterMs } = decision;
        progress.retrying(job.target, { tried, tries: job.tries, most: options.retries + 1, afterMs });
        waiting.push(Object.assign(job, { notBefore: now + afterMs, turn: turns++ }));
    }
    function isUnstarted({ last, target }) {
        return last === undefined && !options.isUnderWay?.(target);
    }
    function holdBack() {
        for (const by of new Set([...lanes.values()].map(({ heldBackBy }) => heldBackBy))) {
            if (!by)
                continue;
            for (const job of take(({ lane }) => lane.heldBackBy === by))
                fail(job, { kind: 'held-back', by });
        }
    }
    function crashAll() {
        const crashed = [...take(() => true), ...inFlight];
        inFlight.clear();
        for (const job of crashed)
            crash(job, fault.reason);
    }
    function crash(job, error) {
        job.mayHaveArrived ||= job.isSending;
        fail(job, { kind: 'crash', error });
    }
    /** Ends waiting targets: those that were never tried are skipped, the others were stopped between two tries. */
    function giveUp(which, because) {
        for (const job of take(which)) {
            if (job.last)
                fail(job, { kind: 'stopped', after: job.last });
            else
                settle(job, { state: 'skipped', because });
        }
    }
    function take(which) {
        const taken = waiting.filter(which);
        waiting = waiting.filter((job) => !which(job));
        return taken;
    }
    function fail(job, cause) {
        const last = job.last ? { last: job.last } : {};
        settle(job, { state: 'failed', cause, ...last, mayHaveArrived: job.mayHaveArrived });
    }
    function settle({ target, index, tries, requests, firstStart }, end) {
        const durationMs = requests === 0 ? 0 : Math.round(clock.now() - firstStart);
        const delivered = { target, tries, requests, durationMs, ...end };
        settled[index] = delivered;
        counts[delivered.state]++;
        hasFailed ||= delivered.state === 'failed' && !target.optional;
        progress.settled(delivered);
    }
    function reportProgress(next) {
        const now = clock.now();
        if (now < nextProgress && !(pauseUntold && inFlight.size === 0))
            return;
        nextProgress = now + PROGRESS_MS;
        if (inFlight.size === 0)
            pauseUntold = false;
        const { accepted, failed } = counts;
        const waitingUntil = inFlight.size === 0 ? next : undefined;
        progress.delivering({ accepted, failed, left: waiting.length + inFlight.size, waitingUntil });
    }
}
function isRead({ request }) {
    return request !== 'dispatch' && request !== 're-run';
}


/***/ }),

/***/ 5123:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ calledTogether),
/* harmony export */   G1: () => (/* binding */ runNamedBy),
/* harmony export */   N1: () => (/* binding */ STARTING_EVENTS),
/* harmony export */   NG: () => (/* binding */ mayHaveStarted),
/* harmony export */   OB: () => (/* binding */ rowOf),
/* harmony export */   QX: () => (/* binding */ runsPage),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vn: () => (/* binding */ isUnnamed),
/* harmony export */   W7: () => (/* binding */ lookAlike),
/* harmony export */   aE: () => (/* binding */ createSender),
/* harmony export */   ml: () => (/* binding */ sentBy),
/* harmony export */   oB: () => (/* binding */ isAccepted),
/* harmony export */   tu: () => (/* binding */ wordsFor),
/* harmony export */   zq: () => (/* binding */ arrivalOf)
/* harmony export */ });
/* unused harmony export haveOneName */
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7361);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8038);
/* harmony import */ var _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6800);
/* harmony import */ var _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4051);




/** One for each step. */
function createSender(clientOf) {
    const workflows = _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .createWorkflowStarter */ .$I(clientOf);
    return {
        async prepare(target) {
            return target.dispatch.kind === 'workflow' ? workflows.prepare(target, target.dispatch) : undefined;
        },
        async send(target) {
            const { dispatch } = target;
            if (dispatch.kind === 'workflow')
                return workflows.start(target, dispatch);
            return {
                request: 'dispatch',
                reply: await _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .createDispatch */ .DI(await clientOf(target.token), target, dispatch),
            };
        },
        needsRunsBefore: ({ dispatch }) => dispatch.kind === 'event' || !workflows.namesRuns(),
    };
}
/** The events of the runs that can be ours. */
const STARTING_EVENTS = [_repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .EVENT */ .ll, _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .EVENT */ .ll];
/** Whether GitHub has taken it. */
function isAccepted({ kind }, answer) {
    return kind === 'event' ? _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .isAccepted */ .oB(answer) : _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .isAccepted */ .oB(answer);
}
/** The run that the acceptance names, where it does. */
function runNamedBy({ dispatch }, { reply, ref = '' }) {
    return dispatch.kind === 'workflow' && reply.kind === 'answer' ? _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .runIn */ .VO(reply, dispatch, ref) : undefined;
}
/**
 * Whether a run may be one that it started, as far as its event, workflow and ref tell.
 *
 * @param ref the one that was taken, where that is known
 */
function mayHaveStarted(dispatch, run, ref) {
    return dispatch.kind === 'event' ? _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .mayHaveStarted */ .NG(run) : _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveStarted */ .NG(dispatch, ref, run);
}
/** Whether a run that it may have started has no name by which it would be another's. */
function isUnnamed(dispatch, run) {
    return dispatch.kind === 'workflow' || _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnnamed */ .Vn(dispatch, run);
}
/** Whether runs of both, in one repository, look alike where nothing shows their ids. */
function lookAlike(one, other) {
    if (one.kind === 'event')
        return other.kind === 'event' && one.eventType === other.eventType;
    return other.kind === 'workflow' && _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .lookAlike */ .W7(one, other);
}
/** What the dispatch is called in sentences, such as `"deploy-site"` or `deploy.yml`. */
function nameOf(dispatch) {
    return dispatch.kind === 'event' ? _repository_dispatch_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOf */ .Vb(dispatch) : _workflow_dispatch_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb(dispatch);
}
/** Whether both are called the same, so that one name does for both. */
function haveOneName(one, other) {
    return one.kind === other.kind && nameOf(one) === nameOf(other);
}
/** What is sent to the workflow that it starts, and what GitHub calls that. */
function sentBy(dispatch) {
    return dispatch.kind === 'event'
        ? { name: 'client_payload', value: dispatch.clientPayload }
        : { name: 'inputs', value: dispatch.inputs };
}
const WORDS = {
    event: { send: 'send', sending: 'Sending', sent: 'sent', accepted: 'accepted', to: 'to', what: 'event' },
    workflow: { send: 'start', sending: 'Starting', sent: 'started', accepted: 'started', to: 'in', what: 'workflow' },
};
function wordsFor({ kind }) {
    return WORDS[kind];
}
/** What several dispatches are called together, with the words for them: their one name, or what they are. */
function calledTogether(dispatches) {
    const [first] = dispatches;
    const haveOne = first !== undefined && dispatches.every((dispatch) => haveOneName(dispatch, first));
    const kinds = new Set(dispatches.map(({ kind }) => kind));
    const [names, column] = kinds.size > 1
        ? ['events and workflows', 'Event or workflow']
        : kinds.has('workflow')
            ? ['workflows', 'Workflow']
            : ['events', 'Event'];
    const words = WORDS[kinds.size === 1 && kinds.has('workflow') ? 'workflow' : 'event'];
    return { ...words, name: haveOne ? nameOf(first) : names, column, haveOne };
}
const ARRIVALS = {
    event: {
        acceptance: 'only 204 says that the event was accepted',
        arrived: _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .ARRIVED */ .aN,
        notArrived: _failures_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .NOT_ARRIVED */ .CU,
        mayHave: "the event may have arrived all the same: look at the repository's runs before you send it again.",
    },
    workflow: {
        acceptance: "only 200 with the run's id, or 204, says that the workflow was started",
        arrived: 'The workflow was started: there is no need to start it again.',
        notArrived: 'The workflow was not started: starting it again is safe.',
        mayHave: "the workflow may have been started all the same: look at the repository's runs before you start it again.",
    },
};
function arrivalOf({ kind }) {
    return ARRIVALS[kind];
}
/** What names it in `results`. @param ref the one that was taken, or tried last */
function rowOf(dispatch, ref) {
    if (dispatch.kind === 'event')
        return { event_type: dispatch.eventType };
    const taken = ref ?? dispatch.refs[0];
    return { workflow: dispatch.workflow, ...(taken ? { ref: taken } : {}) };
}
/** Where all of its runs are to be seen: the part of an address that follows the repository's. */
function runsPage(dispatch) {
    return dispatch.kind === 'event'
        ? 'actions?query=event%3Arepository_dispatch'
        : `actions/workflows/${encodeURIComponent((0, _text_inline_js__WEBPACK_IMPORTED_MODULE_1__/* .inline */ .m)(dispatch.workflow))}`;
}


/***/ }),

/***/ 6800:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ createDispatch),
/* harmony export */   NG: () => (/* binding */ mayHaveStarted),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Vn: () => (/* binding */ isUnnamed),
/* harmony export */   it: () => (/* binding */ isHeardBy),
/* harmony export */   ll: () => (/* binding */ EVENT),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);

// A run by an event: what is sent, how it is called, how its runs are told, who listens to it.
/** The event's name, as receiving workflows have it under `on:` and runs in their `event`. */
const EVENT = 'repository_dispatch';
/**
 * Creates one `repository_dispatch` event.
 *
 * GitHub answers 204 without a body, even if no workflow listens. Needs Contents: write (fine-grained token, App,
 * `GITHUB_TOKEN`) or `repo`/`public_repo` (classic).
 *
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 */
function createDispatch(client, { owner, name }, dispatch) {
    return client.request('POST /repos/{owner}/{repo}/dispatches', {
        owner,
        repo: name,
        // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
        data: JSON.stringify({ event_type: dispatch.eventType, client_payload: dispatch.clientPayload }),
    });
}
/** Whether GitHub has the event. */
function isAccepted({ status }) {
    return status === 204;
}
/** What the dispatch is called in sentences, such as `"deploy-site"`. */
function nameOf({ eventType }) {
    return `"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(eventType)}"`;
}
/** Whether a run may be one that it started, as far as the event tells. */
function mayHaveStarted({ event }) {
    return event === EVENT;
}
/** Whether a run has the title that the receiving workflow's runs have where it has no `run-name`. */
function isUnnamed({ eventType }, { title }) {
    return title === eventType;
}
/** Whether a workflow of these types (all, where there are none) is started by it. Types are values, not patterns. */
function isHeardBy({ eventType }, types) {
    return types.length === 0 || types.includes(eventType);
}


/***/ }),

/***/ 362:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   BT: () => (/* binding */ RUN_NAME_LINE),
/* harmony export */   C6: () => (/* binding */ ADD_RUN_NAME),
/* harmony export */   yX: () => (/* binding */ addRunName)
/* harmony export */ });
/** The line of a receiving workflow by which its runs can be told for certain. */
const RUN_NAME_LINE = 'run-name: Deploy ${{ github.event.client_payload.dispatch_id }}';
/** Likewise, of a workflow that is started by its name. */
const RUN_NAME_LINE_OF_WORKFLOW = 'run-name: Deploy ${{ inputs.dispatch_id }}';
/** The end of a sentence that says what it is good for. */
const ADD_RUN_NAME = `add this line to the receiving workflow (any text may stand around the id):\n  ${RUN_NAME_LINE}`;
const ADD_RUN_NAME_TO_WORKFLOW = `set add-dispatch-id: true, declare the input dispatch_id in the workflow, and add this line to it:\n  ${RUN_NAME_LINE_OF_WORKFLOW}`;
/** How the runs of a dispatch are told for certain: the end of a sentence. */
function addRunName({ kind }) {
    return kind === 'event' ? ADD_RUN_NAME : ADD_RUN_NAME_TO_WORKFLOW;
}


/***/ }),

/***/ 4051:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $I: () => (/* binding */ createWorkflowStarter),
/* harmony export */   L7: () => (/* binding */ FOLDER),
/* harmony export */   NG: () => (/* binding */ mayHaveStarted),
/* harmony export */   U0: () => (/* binding */ lacksRef),
/* harmony export */   VO: () => (/* binding */ runIn),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   W7: () => (/* binding */ lookAlike),
/* harmony export */   ll: () => (/* binding */ EVENT),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony export bareRef */
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4042);
/* harmony import */ var _failures_code_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5990);
/* harmony import */ var _github_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(886);
/* harmony import */ var _github_lookups_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2860);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(8038);





// A run of a workflow that is named: what is sent, how it is called, how its run is told.
/** The event's name, as workflows have it under `on:` and runs in their `event`. */
const EVENT = 'workflow_dispatch';
const FOLDER = '.github/workflows';
/** One for each step. */
function createWorkflowStarter(clientOf) {
    let asksForRun = true;
    const branches = new Map();
    const lookUps = new Map();
    /** How many of a target's refs were not there. */
    const missing = new Map();
    return {
        namesRuns: () => asksForRun,
        async prepare(target, { refs }) {
            const key = keyOf(target);
            if (refs.length > 0)
                return undefined;
            const looking = lookUps.get(key) ?? lookUp(target, key);
            lookUps.set(key, looking);
            const reply = await looking;
            // What passes is looked up again; all else is answered for all.
            if (reply && mayPass(reply))
                lookUps.delete(key);
            return reply && { request: 'default-branch', reply };
        },
        async start(target, dispatch) {
            const { refs } = dispatch;
            const at = missing.get(target) ?? 0;
            const ref = refs[at] ?? branches.get(keyOf(target)) ?? '';
            const asked = asksForRun;
            const reply = await createDispatch(await clientOf(target.token), target, dispatch, ref, asked);
            const isForeign = asked && refusesRunDetails(reply);
            if (isForeign)
                asksForRun = false;
            const hasAnother = lacksRef(reply) && at + 1 < refs.length;
            if (hasAnother)
                missing.set(target, at + 1);
            return { request: 'dispatch', reply, ref, ...(isForeign || hasAnother ? { anew: true } : {}) };
        },
    };
    async function lookUp(target, key) {
        const answer = await (0, _github_lookups_js__WEBPACK_IMPORTED_MODULE_2__/* .getRepository */ .TM)(await clientOf(target.token), target);
        const branch = answer.kind === 'answer' && answer.status === 200 ? (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(answer.data, 'default_branch') : '';
        if (branch === '')
            return answer;
        branches.set(key, branch);
        return undefined;
    }
}
/**
 * Starts a workflow.
 *
 * GitHub answers 200 with the run where it is asked for, else 204 without a body. Needs Actions: write (fine-grained
 * token, App, `GITHUB_TOKEN`) or `repo` (classic).
 *
 * @param ref branch or tag whose file is run
 * @param asksForRun GitHub Enterprise Server up to 3.20 refuses to be asked
 * @see https://docs.github.com/en/rest/actions/workflows#create-a-workflow-dispatch-event
 */
function createDispatch(client, { owner, name }, { workflow, inputs }, ref, asksForRun) {
    return client.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        owner,
        repo: name,
        workflow_id: workflow,
        // As text: Octokit's own serialiser rewrites strings that look like its notation of big integers.
        data: JSON.stringify({ ref, inputs, ...(asksForRun ? { return_run_details: true } : {}) }),
    });
}
/** Whether GitHub starts the workflow: 200 with the run, or 204. */
function isAccepted(answer) {
    return answer.status === 204 || runIdIn(answer) !== undefined;
}
/** The run that an acceptance names, as far as it tells of it: nothing of its state yet. */
function runIn(answer, { workflow }, ref) {
    const id = runIdIn(answer);
    if (id === undefined)
        return undefined;
    const at = Date.parse(answer.headers.date ?? '') || 0;
    const url = (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(answer.data, 'html_url');
    return { id, url, title: '', workflow, path: '', branch: ref, event: EVENT, status: '', createdAt: at, updatedAt: at };
}
/** Whether a run may be one that it started: of that workflow, where its file is known, and of that branch or tag. */
function mayHaveStarted({ workflow }, ref, run) {
    if (run.event !== EVENT)
        return false;
    const isItsFile = isId(workflow)
        ? run.workflowId === undefined || String(run.workflowId) === workflow
        : run.path === `${FOLDER}/${workflow}`;
    return isItsFile && (ref === undefined || run.branch === bareRef(ref));
}
/** Whether runs of both look alike: of one workflow, as far as an id does not hide which, and maybe of one branch or tag. */
function lookAlike(one, other) {
    if (one.workflow !== other.workflow && !isId(one.workflow) && !isId(other.workflow))
        return false;
    const branches = one.refs.map(bareRef);
    // Which branch is the default one is not told here.
    return [one, other].some(({ refs }) => refs.length === 0) || other.refs.some((ref) => branches.includes(bareRef(ref)));
}
/** What the dispatch is called in sentences, such as `deploy.yml`. */
function nameOf({ workflow }) {
    return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_3__/* .inline */ .m)(workflow);
}
/** A branch or tag as runs have it. */
function bareRef(ref) {
    return ref.replace(/^refs\/(?:heads|tags)\//, '');
}
/** Whether it is the branch or tag alone that is not there. */
function lacksRef(reply) {
    return reply.kind === 'answer' && reply.status === 422 && /^No ref found for/i.test((0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(reply));
}
function isId(workflow) {
    return /^\d+$/.test(workflow);
}
function mayPass(reply) {
    return reply.kind === 'no-answer' || (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnclear */ .Z5)(reply) || (0, _failures_code_js__WEBPACK_IMPORTED_MODULE_1__/* .failureCode */ .AD)(reply) === 'rate_limited';
}
function refusesRunDetails(reply) {
    if (reply.kind === 'no-answer' || (reply.status !== 400 && reply.status !== 422))
        return false;
    const words = (0, _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(reply);
    // A workflow's input may be called so, too.
    return words.includes('return_run_details') && !/^(Unexpected inputs|Required input|Provided value) /.test(words);
}
function runIdIn({ status, data }) {
    const id = status === 200 ? (0, _github_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .field */ .ZZ)(data, 'workflow_run_id') : undefined;
    return typeof id === 'number' && Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
function keyOf({ token, repository }) {
    return `${token} ${repository.toLowerCase()}`;
}


/***/ }),

/***/ 4042:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ isNoJson),
/* harmony export */   _6: () => (/* binding */ isHtml),
/* harmony export */   hg: () => (/* binding */ githubMessage)
/* harmony export */ });
/* unused harmony export firstLine */
/* harmony import */ var _page_text_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4978);

/** GitHub's own words: the `message` of its error with the details of `errors`, or the first line of the text of a body that is no JSON. */
function githubMessage(answer) {
    if (typeof answer.data === 'string')
        return isHtml(answer) ? (0, _page_text_js__WEBPACK_IMPORTED_MODULE_0__/* .pageText */ .x)(answer.data) : firstLine(answer.data);
    if (typeof answer.data !== 'object' || answer.data === null)
        return '';
    const { message, errors } = answer.data;
    const details = Array.isArray(errors) ? errors.map(detail).filter(Boolean) : [];
    const words = typeof message === 'string' ? message : '';
    return [words, details.join(', ')].filter(Boolean).join(': ');
}
/** Whether an answer is no JSON, as GitHub's all are but for those without a body. */
function isNoJson({ data, headers }) {
    return typeof data === 'string' && !(headers['content-type'] ?? '').includes('json');
}
/** Whether an answer is a web page: of a proxy, a sign-in, an address that is no API. */
function isHtml(answer) {
    return (answer.headers['content-type'] ?? '').includes('html') || /^\s*<(!doctype|html)/i.test(page(answer));
}
function page({ data }) {
    return typeof data === 'string' ? data : '';
}
/** https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#validation-failed */
function detail(error) {
    if (typeof error === 'string')
        return error;
    if (typeof error !== 'object' || error === null)
        return '';
    const { message, field, code } = error;
    if (typeof message === 'string')
        return message;
    return [field, code].filter((part) => typeof part === 'string').join(' ');
}
/** The first line that is not empty. */
function firstLine(text) {
    return text.trimStart().split(/[\r\n]/, 1)[0] ?? '';
}


/***/ }),

/***/ 5990:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AD: () => (/* binding */ failureCode),
/* harmony export */   Z5: () => (/* binding */ isUnclear),
/* harmony export */   mc: () => (/* binding */ isUnknownApp),
/* harmony export */   nD: () => (/* binding */ noAnswerCode)
/* harmony export */ });
/* harmony import */ var _answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4042);
/* harmony import */ var _rate_limit_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(299);


/** Which failure an answer is; every status but 204 is one. */
function failureCode(answer) {
    const { status } = answer;
    if (status === 400 || status === 422)
        return 'invalid_payload';
    if (status === 401)
        return 'bad_credentials';
    if (status === 403)
        return forbiddenCode(answer);
    if (status === 404)
        return missingCode(answer);
    if (status === 429)
        return 'rate_limited';
    if (status === 451)
        return 'access_restricted';
    if (status >= 500)
        return 'server_error';
    return 'unexpected_response';
}
/** GitHub's 404 for a GitHub App that it does not know: any other says that the App has no such thing. */
function isUnknownApp(answer) {
    return answer.status === 404 && /integration not found/i.test((0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer));
}
/** Which failure it is to have no answer. */
function noAnswerCode({ why }) {
    if (why === 'timeout')
        return 'timeout';
    return why === 'stopped' ? 'cancelled' : 'network_error';
}
/** Neither a yes nor a no: the request may have had its effect. */
function isUnclear({ status }) {
    return status < 300 || status === 408 || status >= 500;
}
/** GitHub's own 404 is JSON; another server's, or a proxy's, says that there is no such endpoint. */
function missingCode(answer) {
    if (requiresSso(answer))
        return 'sso_required';
    return (0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoJson */ .Cy)(answer) ? 'unexpected_response' : 'not_found';
}
/** @see https://docs.github.com/en/rest/authentication/authenticating-to-the-rest-api#personal-access-tokens-and-saml-sso */
function requiresSso(answer) {
    return answer.headers['x-github-sso'] !== undefined || /SAML enforcement/i.test((0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer));
}
/** The words of policies that keep a token out, whatever rights it has. */
const RESTRICTED = /forbids access via|OAuth App access restrictions|account was suspended|installation has been suspended|Enterprise Managed User|Maximum number of login attempts|access blocked/i;
/**
 * A 403 has many meanings; GitHub tells them apart by headers and words alone.
 *
 * @see https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function forbiddenCode(answer) {
    const { headers } = answer;
    const words = (0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    if (headers['retry-after'] !== undefined || (0, _rate_limit_js__WEBPACK_IMPORTED_MODULE_1__/* .saysRateLimit */ .wY)(answer))
        return 'rate_limited';
    if (requiresSso(answer))
        return 'sso_required';
    if (/IP allow list/i.test(words))
        return 'ip_not_allowed';
    if (/archived/i.test(words))
        return 'repository_archived';
    if (RESTRICTED.test(words))
        return 'access_restricted';
    if (/resource not accessible|must have admin rights/i.test(words))
        return 'insufficient_permission';
    return headers['x-ratelimit-remaining'] === '0' ? 'rate_limited' : 'insufficient_permission';
}


/***/ }),

/***/ 7361:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ NOT_ARRIVED),
/* harmony export */   US: () => (/* binding */ stackOf),
/* harmony export */   WB: () => (/* binding */ internalError),
/* harmony export */   aN: () => (/* binding */ ARRIVED),
/* harmony export */   oh: () => (/* binding */ failureMessage),
/* harmony export */   yd: () => (/* binding */ STOPPED)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);

/**
 * The whole message, the cause first.
 *
 * @param tried what was sent where, as a sentence
 */
function failureMessage({ cause, steps, happened, arrival, link }, tried) {
    const todo = steps.map((step) => `${step.startsWith(' ') ? ' ' : '-'} ${step.replaceAll('\n', '\n  ')}`);
    const more = link && `More: ${link}`;
    return [cause, ...todo, tried, ...happened, arrival, more].filter((line) => line !== undefined).join('\n');
}
/** For what was stopped on its way. A step may be stopped alone, too: nobody tells it why. */
const STOPPED = 'The step was stopped before it was done: its job was cancelled, its time was up, or the step alone was stopped.';
/** For what failed after its event was accepted. */
const ARRIVED = 'The event arrived: there is no need to send it again.';
/** For what GitHub did not take, or was not sent. */
const NOT_ARRIVED = 'The event did not arrive: sending it again is safe.';
/**
 * A fault of ours. The stack goes to the debug log, where the report asks for it.
 *
 * @param mayHaveArrived of the event that was being sent, where nothing else was going on
 */
function internalError(error, doing, during, mayHaveArrived = true) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    const arrival = mayHaveArrived
        ? "Whether the event arrived is not known: look at the target's runs before you send it again."
        : NOT_ARRIVED;
    return {
        code: 'internal_error',
        title: 'Internal error',
        cause: `The action itself failed while ${doing}: this is not a fault of your workflow.`,
        steps: [
            "Report it under Issues in the action's repository, with this message.",
            'If you run the job again, switch debug logging on (Re-run jobs \u2192 Enable debug logging), and add that log.',
        ],
        happened: [`${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name)}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(message)}`],
        ...(during === 'dry-run' ? {} : { arrival: during === 'following' ? ARRIVED : arrival }),
        ...(during ? { during } : {}),
    };
}
/** Where an error came from, for the debug log. */
function stackOf(error) {
    return error instanceof Error ? (error.stack ?? String(error)) : String(error);
}


/***/ }),

/***/ 4978:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ pageOf),
/* harmony export */   x: () => (/* binding */ pageText)
/* harmony export */ });
/**
 * What a web page says first: its title, else the first line of its text, without tags.
 *
 * @returns one line; empty where it has no text
 */
function pageText(page) {
    const title = /<title\b[^<>]*>([^<]*)/i.exec(page)?.[1];
    const lines = title?.trim() ? [title] : withoutTags(page).split('\n');
    const line = lines.map((each) => decoded(each).replace(/\s+/g, ' ').trim()).find((each) => each !== '');
    return line ?? '';
}
/** A page that says this first, and nothing else. */
function pageOf(text) {
    return `<!DOCTYPE html><title>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}`;
}
// Each of them takes as long as the page is: what is not closed reaches to the end.
const UNSEEN = /<(script|style)\b[\s\S]*?(?:<\/\1\s*>?|$)|<!--[\s\S]*?(?:-->|$)/gi;
const BLOCK = /<\/?(?:p|div|h[1-6]|br|hr|li|ul|ol|tr|td|table|center|head|body|html)\b[^<>]*>/gi;
function withoutTags(page) {
    return page
        .replace(UNSEEN, '\n')
        .replace(BLOCK, '\n')
        .replace(/<[^<>]*>/g, ' ');
}
const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', middot: '\u00b7' };
function decoded(text) {
    return text.replace(/&(?:#(\d{1,7})|(\w{1,10}));/g, (whole, code, name) => code === undefined ? (NAMED[name] ?? whole) : fromCode(Number(code), whole));
}
function fromCode(code, whole) {
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}


/***/ }),

/***/ 299:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   "if": () => (/* binding */ rateLimit),
/* harmony export */   u_: () => (/* binding */ LONGEST_WAIT_MS),
/* harmony export */   wY: () => (/* binding */ saysRateLimit)
/* harmony export */ });
/* harmony import */ var _answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4042);

/** A pause longer than this would cost the job's minutes for nothing. */
const LONGEST_WAIT_MS = 15 * 60 * 1000;
const SECONDARY = /secondary rate limit|abuse detection/i;
const PRIMARY = /rate limit exceeded/i;
/** Whether GitHub's words are those of a rate limit. */
function saysRateLimit(answer) {
    const message = (0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    return SECONDARY.test(message) || PRIMARY.test(message);
}
/**
 * Reads a rate limit off the answer that refused a request.
 *
 * @param now milliseconds since 1970 on this machine, for answers that don't tell the time
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
function rateLimit(answer, now) {
    const { 'x-ratelimit-remaining': remaining, 'x-ratelimit-reset': reset = '' } = answer.headers;
    const words = (0, _answer_body_js__WEBPACK_IMPORTED_MODULE_0__/* .githubMessage */ .hg)(answer);
    const exhausted = remaining === '0';
    const kind = !SECONDARY.test(words) && (exhausted || PRIMARY.test(words)) ? 'primary' : 'secondary';
    const waitMs = retryAfterMs(answer, now) ??
        (exhausted && /^\d{1,11}$/.test(reset) ? until(Number(reset) * 1000, answer, now) : undefined);
    return { kind, ...(waitMs === undefined ? {} : { waitMs }) };
}
/**
 * `Retry-After` of any answer, in milliseconds.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.retry-after
 */
function retryAfterMs(answer, now) {
    const value = answer.headers['retry-after']?.trim();
    if (value === undefined)
        return undefined;
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1000;
    // Date.parse alone takes "1.5" for a day in 2001.
    const at = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
    return Number.isNaN(at) ? undefined : until(at, answer, now);
}
/** By GitHub's clock, which may differ from the runner's. */
function until(at, { headers }, now) {
    const date = Date.parse(headers.date ?? '');
    return Math.max(0, at - (Number.isNaN(date) ? now : date));
}


/***/ }),

/***/ 4090:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ statusTitle)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7067);

/** Such as `404 Not Found`; the bare number where HTTP has no name for it. */
function statusTitle(status) {
    return `${status} ${node_http__WEBPACK_IMPORTED_MODULE_0__.STATUS_CODES[status] ?? ''}`.trim();
}


/***/ }),

/***/ 2933:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf)
/* harmony export */ });
/** What each failure is called: its cause in a few words. */
const TITLES = {
    invalid_input: 'Invalid input',
    bad_credentials: 'Token not accepted',
    insufficient_permission: 'Token may not write',
    access_restricted: 'Access restricted',
    sso_required: 'Single sign-on not authorized',
    ip_not_allowed: "Runner's address not allowed",
    repository_archived: 'Repository archived',
    rate_limited: 'Rate limit reached',
    not_found: 'Repository not found',
    workflow_not_found: 'Workflow not found',
    ref_not_found: 'Branch or tag not found',
    workflow_refused: 'Workflow refused',
    invalid_payload: 'Event refused',
    search_failed: 'Search failed',
    no_listener: 'Nothing listens',
    server_error: 'GitHub failed',
    network_error: 'No connection',
    timeout: 'No answer in time',
    unexpected_response: 'Unexpected answer',
    cancelled: 'Stopped',
    run_not_found: 'No run started',
    run_ambiguous: 'Run not identified',
    run_failed: 'Run failed',
    run_timeout: 'Run not finished in time',
    internal_error: 'Internal error',
};
/**
 * What heads a failure, such as `Repository archived (403)`.
 *
 * @param status of the request that failed, where it was answered
 * @param words in place of what the code is called, where they say more
 */
function titleOf(code, status, words = TITLES[code]) {
    return status === undefined ? words : `${words} (${status})`;
}


/***/ }),

/***/ 1990:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ expiresSoon),
/* harmony export */   Z: () => (/* binding */ tokenExpiration)
/* harmony export */ });
/**
 * When the token of a request expires, as its answer tells: `2026-12-05 00:00:00 UTC`, or with an offset such as `-0700`.
 *
 * @param now milliseconds since 1970 on this machine, for answers that don't tell the time
 * @returns nothing where the header is missing or can't be read
 * @see https://github.blog/changelog/2021-07-26-expiration-options-for-personal-access-tokens/
 */
function tokenExpiration({ headers }, now) {
    const written = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|([+-])(\d\d)(\d\d))$/.exec(headers['github-authentication-token-expiration'] ?? '');
    const [, day = '', time = '', sign, hours = '', minutes = ''] = written ?? [];
    const local = Date.parse(`${day}T${time}Z`);
    // Date.parse takes the 30th of February for the 2nd of March.
    if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 10) !== day)
        return undefined;
    const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000;
    const at = local + (sign === '-' ? offsetMs : -offsetMs);
    const date = Date.parse(headers.date ?? '');
    return { at, leftMs: at - (Number.isNaN(date) ? now : date) };
}
const SOON_MS = 14 * 24 * 60 * 60 * 1000;
/** Whether somebody should renew it now. What an App makes lives for hours, and is made anew each time. */
function expiresSoon({ leftMs }, kind) {
    return kind !== 'installation' && kind !== 'app-user' && leftMs >= 0 && leftMs < SOON_MS;
}


/***/ }),

/***/ 7534:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Uc: () => (/* binding */ showsWriteAccess),
/* harmony export */   ZJ: () => (/* binding */ tokenTraits),
/* harmony export */   g9: () => (/* binding */ tokenFlaw)
/* harmony export */ });
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6746);

const KINDS = [
    [(0, _target_js__WEBPACK_IMPORTED_MODULE_0__/* .appKey */ .$)(''), 'app', "GitHub App's installation token (ghs_\u2026)"],
    ['ghp_', 'classic', 'classic personal access token (ghp_\u2026)'],
    ['github_pat_', 'fine-grained', 'fine-grained personal access token (github_pat_\u2026)'],
    ['ghs_', 'installation', "installation token (ghs_\u2026: this job's GITHUB_TOKEN, or a GitHub App's)"],
    ['gho_', 'oauth', 'OAuth app token (gho_\u2026)'],
    ['ghu_', 'app-user', 'GitHub App user token (ghu_\u2026)'],
];
/** The first that fits is the one to fix. */
const FLAWS = [
    [/\$\{\{/, 'The token is an expression that was not expanded: store the token itself as the secret, without ${{ }}.'],
    [
        /^\s*(secrets|vars|env|github|inputs|needs|steps|matrix)\.[a-z_]/i,
        'The token is an expression without its braces: write ${{ secrets.NAME }}.',
    ],
    [
        /^[^\s:/]+:(gh[a-z]_|github_pat_)/,
        'The token has a user name and a colon before it: store the secret without them.',
    ],
    [
        /^\s*(?!gh[a-z]_|GH[A-Z]_|github_pat_)([A-Za-z_]{4,39}|[A-Z][A-Z0-9]{0,38}(_[A-Z0-9]{1,38}){1,9})\s*$/,
        "The token looks like a secret's name in place of its value: write ${{ secrets.NAME }}.",
    ],
    [/^\s*(bearer|token)\s/i, 'The token has a scheme such as "Bearer" before it: store the secret without that.'],
    [/^\s*["'`]|["'`]\s*$/, 'The token has quotes around it: store the secret without them.'],
    [
        /^\s*eyJ/,
        "The token looks like a GitHub App's JWT (eyJ\u2026), which must be exchanged for an installation token first: actions/create-github-app-token does that.",
    ],
    [/\S\s+\S/, 'The token has white space in it, perhaps because two values were pasted: store the secret again.'],
    [
        /^\s|\s$/,
        'The token has white space around it, which was not sent: store the secret again, without the line break.',
    ],
];
/** @param flaw what `tokenFlaw` said of it, as it was written */
function tokenTraits(token, flaw) {
    const [, kind, name] = KINDS.find(([prefix]) => token.startsWith(prefix)) ?? ['', 'unknown', 'token'];
    return { kind, name, flaw };
}
/**
 * @param written the token as the workflow passed it, white space and all
 * @returns what looks wrong about it and what to do, as a sentence; nothing where nothing does
 */
function tokenFlaw(written) {
    return FLAWS.find(([seen]) => seen.test(written))?.[1];
}
/** Whether write access can be told at all: an installation is told `push: false` whatever it may do. */
function showsWriteAccess(kind) {
    return ['classic', 'oauth', 'app-user'].includes(kind);
}


/***/ }),

/***/ 9279:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ backoffMs)
/* harmony export */ });
/**
 * How long to wait before another try where GitHub does not say: exponential from 1 s to 60 s with full jitter.
 *
 * @param tries made so far
 * @param random from 0 up to 1
 * @returns milliseconds
 * @see https://aws.amazon.com/builders-library/timeouts-retries-and-backoff-with-jitter/
 */
function backoffMs(tries, random) {
    return Math.round(random * Math.min(60_000, 1000 * 2 ** (tries - 1)));
}


/***/ }),

/***/ 3999:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ inBatches)
/* harmony export */ });
/** Far from the 100 at once that GitHub allows, which all clients of a token share. */
const AT_ONCE = 10;
/**
 * Works through a list ten at a time: the next ten begin when those before have ended.
 *
 * @returns the results, in the order of their items
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
async function inBatches(items, work) {
    const results = [];
    for (let at = 0; at < items.length; at += AT_ONCE) {
        results.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map((item) => work(item)))));
    }
    return results;
}


/***/ }),

/***/ 886:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
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
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ seenRepository),
/* harmony export */   K2: () => (/* binding */ lookUpToken),
/* harmony export */   RJ: () => (/* binding */ lookUpRepository),
/* harmony export */   TM: () => (/* binding */ getRepository),
/* harmony export */   er: () => (/* binding */ lookUpOwner),
/* harmony export */   rx: () => (/* binding */ lookUpNames)
/* harmony export */ });
/* harmony import */ var _failures_answer_body_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4042);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(886);


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

/***/ 3148:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createPaces),
/* harmony export */   q: () => (/* binding */ createPace)
/* harmony export */ });
const MINUTE_MS = 60_000;
/** @returns the pace of each token: one for all that make requests on it */
function createPaces(most) {
    const paces = new Map();
    return (token) => {
        const pace = paces.get(token) ?? createPace(most);
        paces.set(token, pace);
        return pace;
    };
}
/**
 * Keeps to `most` requests in any window, bursts within it being free, and pauses for GitHub's rate limits.
 *
 * @param most 0 for no limit
 * @see https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
function createPace(most, windowMs = MINUTE_MS) {
    /** Starts of the last requests, oldest first; no more than the limit can ask about. */
    const starts = [];
    let pausedUntil = 0;
    let pausedAt = Number.NEGATIVE_INFINITY;
    let unsaidMs = MINUTE_MS;
    return {
        opensAt(spare = 0) {
            if (most > 0 && spare >= most)
                return Number.POSITIVE_INFINITY;
            const inTheWay = starts[starts.length - (most - spare)];
            return Math.max(pausedUntil, inTheWay === undefined ? 0 : inTheWay + windowMs);
        },
        started(at) {
            if (most === 0)
                return;
            starts.push(at);
            if (starts.length > most)
                starts.shift();
        },
        taken(startedAt) {
            if (startedAt > pausedAt)
                unsaidMs = MINUTE_MS;
        },
        limited(startedAt, now, waitMs) {
            // Requests in flight together are answered by the same limit: that is one pause, not one doubling each.
            const same = startedAt <= pausedAt;
            if (waitMs === undefined && !same) {
                pausedUntil = Math.max(pausedUntil, now + unsaidMs);
                unsaidMs *= 2;
            }
            else if (waitMs !== undefined) {
                pausedUntil = Math.max(pausedUntil, now + waitMs);
            }
            if (!same)
                pausedAt = now;
            return Math.max(0, pausedUntil - now);
        },
    };
}


/***/ }),

/***/ 5038:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hy: () => (/* binding */ createFetch),
/* harmony export */   QT: () => (/* binding */ proxyAgent),
/* harmony export */   XX: () => (/* binding */ Unanswered)
/* harmony export */ });
/* unused harmony export kindOf */
/* harmony import */ var _reply_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6279);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9872);


/** Thrown, as whoever fetches can't go on without an answer. */
class Unanswered extends Error {
    reply;
    constructor(reply) {
        super(reply.detail);
        this.reply = reply;
    }
}
/** A page of 100 workflow runs has some 1.5 MB; nobody reads more than this of an answer. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What GitHub answers to these is all of use, too: a GitHub App's token comes with all its repositories, some 6 KB of each. */
const WANTED_POSTS = /\/(access_tokens|graphql)$/;
/** Of what is quoted at most: a step of 1,000 targets keeps as many refusals until its end. */
const MOST_BYTES_OF_REFUSAL = 64 * 1024;
/** https://www.rfc-editor.org/rfc/rfc9112#section-6.3 */
const BODILESS = [204, 304];
const MOST_REDIRECTS = 5;
const STOPPED = 'the step was stopped';
/**
 * A `fetch` on Node's own HTTP client, which starts 80 ms faster than undici and tells whether a
 * request had been sent when its connection died.
 *
 * Redirects are followed to the same origin only, with method and body kept, so the token goes nowhere else.
 * A redirect that is not followed is returned as it is.
 *
 * @returns a function that resolves to the whole answer, and rejects with `Unanswered` where there is none
 */
function createFetch(options) {
    let agent;
    let module;
    // One listener for all: a removed one keeps those after it alive, and with them whole requests.
    const inFlight = new Set();
    options.cutOff.addEventListener('abort', () => {
        for (const stop of inFlight)
            stop();
    });
    return async (address, request) => {
        agent ??= proxyAgent(options.proxy);
        let url = new URL(address);
        // Once, as the bundle makes a new namespace object each time; and not at the top of the file: a loopback host
        // has no use for TLS, nor the start for loading it.
        module ??= url.protocol === 'https:' ? Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 4708, 23)) : Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 7067, 23));
        for (let redirects = 0;; redirects++) {
            const response = await exchange(await module, url, request, await agent, options, inFlight);
            const next = redirects < MOST_REDIRECTS && request.redirect !== 'manual' ? sameOriginRedirect(response, url) : undefined;
            if (!next)
                return response;
            url = next;
        }
    };
}
/**
 * The proxy's package is loaded only where there is one. Loopback hosts never get here with one: plain `http`
 * is for them alone, and the environment's proxies do not serve them.
 */
async function proxyAgent(proxy) {
    if (!proxy)
        return undefined;
    const { HttpsProxyAgent } = await __nccwpck_require__.e(/* import() */ 659).then(__nccwpck_require__.bind(__nccwpck_require__, 7659));
    return new HttpsProxyAgent(proxy, { keepAlive: true });
}
function sameOriginRedirect(response, from) {
    const location = response.headers.get('location');
    if (!_reply_js__WEBPACK_IMPORTED_MODULE_1__/* .REDIRECTS */ .e.includes(response.status) || !location || !URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    return to.origin === from.origin ? to : undefined;
}
/** One request and its answer, read to the end. */
async function exchange({ request: open }, url, init, agent, options, inFlight) {
    const { proxy, timeoutMs } = options;
    // What came before may have taken its time: to load what speaks TLS, or another request that led here.
    if (options.stop.aborted)
        throw new Unanswered({ kind: 'no-answer', why: 'stopped', sent: false, host: url.host, detail: STOPPED });
    return new Promise((resolve, reject) => {
        let sent = false;
        let reached = proxy ? 'proxy' : 'api';
        const request = open(url.href, { method: init.method, headers: init.headers, ...(agent ? { agent } : {}) });
        const settle = () => {
            clearTimeout(timer);
            inFlight.delete(stop);
        };
        const fail = (why, detail) => {
            settle();
            const atProxy = proxy && reached === 'proxy' ? proxy : undefined;
            const blamed = atProxy && why !== 'stopped' && why !== 'timeout' ? 'proxy' : why;
            reject(new Unanswered({ kind: 'no-answer', why: blamed, sent, host: (atProxy ?? url).host, detail }));
            request.destroy();
        };
        const stop = () => fail('stopped', STOPPED);
        const timer = setTimeout(() => fail('timeout', `no answer within ${timeoutMs / 1000} s`), timeoutMs);
        inFlight.add(stop);
        // The agent would hand a refusal of the proxy to the request as if it were the API's own answer.
        request.once('proxyConnect', ({ statusCode, statusText }) => {
            if (statusCode === 200)
                reached = 'api';
            else
                fail('proxy', `CONNECT answered ${statusCode} ${statusText}`);
        });
        onReady(request, () => {
            reached = 'api';
            sent = true;
        });
        request.on('error', (error) => fail(kindOf(error), describe(error)));
        request.once('upgrade', (response, socket) => {
            // Nobody asked for another protocol, and no answer comes any more.
            socket.destroy();
            settle();
            resolve(fetched(response, url, ''));
        });
        request.once('response', (response) => {
            if (BODILESS.includes(response.statusCode ?? 0)) {
                // Its head is the whole answer. What follows, from a proxy, say, is none of it, and ends the connection.
                response.resume();
                settle();
                resolve(fetched(response, url, ''));
                return;
            }
            const isWanted = init.method === 'GET'
                ? response.statusCode === 200
                : WANTED_POSTS.test(url.pathname) && [200, 201].includes(response.statusCode ?? 0);
            read(response, isWanted ? MOST_BYTES : MOST_BYTES_OF_REFUSAL).then((body) => {
                settle();
                resolve(fetched(response, url, body));
            }, (error) => fail('reset', `the answer ended early, ${describe(error)}`));
        });
        // As bytes: Node would write the head, where a token is in Latin-1, in a text's own encoding.
        request.end(init.body === undefined ? undefined : Buffer.from(init.body));
    });
}
/** Calls back once the request's bytes go to a connection that is up, its TLS handshake done. */
function onReady(request, ready) {
    request.once('socket', (socket) => {
        if (socket.secureConnecting)
            socket.once('secureConnect', ready);
        else if (socket.connecting)
            socket.once('connect', ready);
        else
            ready();
    });
}
/** Reads what fits and lets go of the connection: the rest of an endless answer is of no use. */
function read(response, most) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        const end = () => {
            const text = Buffer.concat(chunks).subarray(0, most).toString('utf8');
            resolve(bytes < most ? text : (0, _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanCutOff */ .J5)(text));
        };
        response.on('data', (chunk) => {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes < most)
                return;
            end();
            response.destroy();
        });
        response.on('end', end);
        response.on('error', reject);
    });
}
function fetched(response, url, body) {
    const headers = Object.entries(response.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]);
    return {
        status: response.statusCode ?? 0,
        url: url.href,
        headers: new Map(headers),
        body,
    };
}
/** Node's codes: https://nodejs.org/api/errors.html#common-system-errors and https://nodejs.org/api/tls.html#x509-certificate-error-codes */
function kindOf(error) {
    const code = error.code ?? '';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return 'dns';
    if (code === 'ECONNREFUSED')
        return 'refused';
    if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH' || code === 'ETIMEDOUT')
        return 'unreachable';
    if (code.startsWith('HPE_'))
        return 'garbled';
    if (/CERT|SIGNATURE|SSL|TLS|EPROTO/.test(code))
        return 'tls';
    if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'ECONNABORTED')
        return 'reset';
    return 'other';
}
/** OpenSSL's texts begin with a thread's number and end in a line of its sources: the reason stands between. */
function describe(error) {
    const text = /SSL routines:[^:]*:([^:]+)/.exec(error.message)?.[1] ?? error.message;
    return error.code && !text.includes(error.code) ? `${error.code}: ${text}` : text;
}


/***/ }),

/***/ 8980:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HI: () => (/* binding */ UNEXPANDED),
/* harmony export */   qS: () => (/* binding */ slipIn),
/* harmony export */   qv: () => (/* binding */ OBJECT)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);

/** What JavaScript prints for an object. */
const OBJECT = '[object Object]';
const UNEXPANDED = 'is an expression that was not expanded: GitHub does that in a workflow, not in a file, a variable or an output. Write the name itself there.';
/** What stands where an expression or a script had no name to give, and where it comes from; as a bare name it is never meant. */
const NO_NAMES = {
    Array: "what an expression prints for a list: write ${{ toJSON(\u2026) }} for `targets`, or join(\u2026, ' ')",
    Object: 'what an expression prints for an object: write one of its fields, or ${{ toJSON(\u2026) }} for `targets`',
    null: 'what jq and toJSON print where there is no value: look at the step or expression that the name comes from',
    undefined: 'what JavaScript prints where there is no value: look at the step that the name comes from',
    [OBJECT]: 'what JavaScript prints for an object: write JSON.stringify(\u2026) there',
};
/** What is longer is no name, nor the address of a repository. */
const MOST_CHARACTERS = 500;
/**
 * @param text what stands where `owner/name` or `name` should
 * @returns what was written in its place, and what to do, as a predicate; nothing where it may be a name
 */
function slipIn(text) {
    if (text.includes('${{'))
        return UNEXPANDED;
    if (Object.hasOwn(NO_NAMES, text)) {
        const way = /^\w+$/.test(text) ? ` (If a repository is called that, write owner/${text}.)` : '';
        return `is not a name, but ${NO_NAMES[text]}.${way}`;
    }
    if (/^["'`]|["'`]$/.test(text))
        return 'has quotes around it: take them away. (jq prints text without them by jq -r.)';
    const parts = text.split(/[\s,;]+/).filter(Boolean);
    if (parts.length > 1 && (/[,;\n]/.test(text) || parts.every((part) => part.includes('/'))))
        return 'has several names in it: write them in `targets`, each as an entry of its own.';
    if (text.length > MOST_CHARACTERS)
        return undefined;
    const url = /^(?:[a-z+]+:\/\/|git@|www\.|github\.com\/)/i.test(text);
    return url ? `is a URL: write owner/name${nameInUrl(text)}.` : pathSlip(text);
}
/** The last two parts that can be a name: what stands after the host. */
function nameInUrl(text) {
    const [, owner, name] = /^(?:[a-z+]+:\/\/)?(?:[^/@]*@)?[^/:]*(?::\d+)?[/:]+([\w.-]+)\/([\w.-]+)/i.exec(text) ?? [];
    return owner && name ? `, ${owner}/${name.replace(/\.git$/i, '')}` : '';
}
function pathSlip(text) {
    const [owner = '', name = '', ...more] = text.split('/');
    const third = more.join('/');
    if (more.length > 0 && [owner, name, third].every((part) => !/^\.{0,2}$/.test(part)))
        return `has a third part, "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(third, 120)}": write owner/name. If that is a branch: events start workflows on the default branch alone; for another one use \`workflow\` and \`ref\`.`;
    if (more.length > 0)
        return 'has more than one slash: write owner/name.';
    if (/[^/]\.git$/i.test(text))
        return `ends in .git, as addresses for git do, and names do not: write ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text.slice(0, -4), 150)}.`;
    return undefined;
}


/***/ }),

/***/ 1213:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ readToken)
/* harmony export */ });
/* harmony import */ var _failures_token_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7534);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2367);


/**
 * Reads a token. It is opaque, but a header can't carry everything: https://www.rfc-editor.org/rfc/rfc9110#section-5.5
 *
 * @param written as the workflow passed it, white space and all
 */
function readToken(written) {
    const text = written.trim();
    if (/^[\t\x20-\x7e\x80-\xff]+$/.test(text))
        return { ok: true, value: { text, flaw: (0, _failures_token_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenFlaw */ .g9)(written) } };
    return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)('has a line break or a character in it that no HTTP header can carry: store the secret again, on one line.');
}


/***/ }),

/***/ 4209:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nu: () => (/* binding */ readRepository),
/* harmony export */   ZP: () => (/* binding */ ownerProblem),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2367);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);
/* harmony import */ var _name_slips_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8980);



/**
 * Reads `name` or `owner/name` by GitHub's alphabet, so that no name can bend a request's path.
 *
 * @param defaultOwner owner of a bare name; `undefined` where the text must be `owner/name`
 */
function readRepository(text, defaultOwner) {
    const slip = (0, _name_slips_js__WEBPACK_IMPORTED_MODULE_1__/* .slipIn */ .qS)(text);
    if (slip)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(`"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 120)}" ${slip}`);
    const [first = '', second] = text.split('/');
    if (second === undefined && defaultOwner === undefined)
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(`"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 120)}" has no owner: write owner/name.`);
    const owner = second === undefined ? (defaultOwner ?? '') : first;
    const name = second === undefined ? first : second;
    const problem = ownerProblem(owner) ?? nameProblem(name);
    return problem ? (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(problem) : { ok: true, value: { owner, name } };
}
/** @returns what is wrong with an owner's name, if anything */
function ownerProblem(owner) {
    return alphabetProblem(owner, 39, 'an owner');
}
function nameProblem(name) {
    return alphabetProblem(name, 100, 'a repository');
}
function alphabetProblem(text, most, what) {
    if (text === '')
        return `The name of ${what} is missing: write owner/name.`;
    const shown = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 120);
    if (text.includes('${{'))
        return `"${shown}" ${_name_slips_js__WEBPACK_IMPORTED_MODULE_1__/* .UNEXPANDED */ .HI}`;
    if (text === '.' || text === '..' || !/^[A-Za-z0-9._-]+$/.test(text)) {
        return `"${shown}" can't be the name of ${what}: only letters, digits, ".", "_" and "-" can stand in one.`;
    }
    if (text.length > most)
        return `"${shown}" can't be the name of ${what}: it has ${text.length} characters, ${most} are the most.`;
    return undefined;
}
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 900:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ ownApiUrl),
/* harmony export */   Ko: () => (/* binding */ readInputs),
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   f5: () => (/* binding */ settingsOf),
/* harmony export */   g: () => (/* binding */ idleWarnings),
/* harmony export */   nM: () => (/* binding */ readProxy)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2367);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5541);


/**
 * Reads and checks the inputs, each on its own.
 *
 * @returns all of them, and what is wrong; a wrong one has its default, so that the rest can be looked at
 */
function readInputs({ read, env }) {
    // An empty one is the runner's own.
    return (0, _table_js__WEBPACK_IMPORTED_MODULE_0__/* .readTable */ .xz)((name) => name === 'github-api-url' && !read(name)?.trim() ? (env.GITHUB_API_URL ?? '') : read(name));
}
/** @returns the proxy for the API, if there is one */
function readProxy(apiUrl, { proxyFor }) {
    const text = proxyFor(apiUrl);
    if (!text)
        return { ok: true, value: undefined };
    // As curl does, and the shells that set it: a host and port alone will do.
    const full = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    const url = URL.canParse(full) ? new URL(full) : undefined;
    if (url && /^https?:$/.test(url.protocol))
        return { ok: true, value: url };
    return (0, _reading_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .g)({
        input: 'https_proxy',
        message: 'is a variable of the environment, and not the URL of a proxy: write http://HOST:PORT.',
    });
}
/** @param inputs without a problem */
function settingsOf(inputs, proxy, env) {
    return { ...inputs, ...waiting(inputs), proxy, current: env.GITHUB_REPOSITORY || undefined };
}
function waiting({ waitFor, ...inputs }) {
    if (waitFor === 'dispatch')
        return {};
    const { startTimeoutSeconds, completionTimeoutSeconds, pollIntervalSeconds, cancelDownstream, logLines } = inputs;
    return {
        waiting: {
            waitFor,
            startTimeoutSeconds,
            completionTimeoutSeconds,
            pollIntervalSeconds,
            cancelDownstream,
            logLines,
        },
    };
}
/** What was asked for and will have no effect. */
function idleWarnings({ cancelDownstream, waitFor }, { read }) {
    if (waitFor !== 'dispatch')
        return [];
    const idle = ['start-timeout-seconds', 'completion-timeout-seconds', 'poll-interval-seconds'].filter((name) => read(name)?.trim());
    if (cancelDownstream)
        idle.push('cancel-downstream');
    return idle.map((name) => `${name}: has no effect where the step does not wait: set wait-for to start or completion.`);
}
/** The API of the GitHub that the workflow runs on, without a slash at its end, where the runner says it. */
function ownApiUrl({ GITHUB_API_URL }) {
    return GITHUB_API_URL?.replace(/\/+$/, '');
}
/** How to reach the API, for the post step: its inputs are those that the main step found to be sound. */
function readConnection(source) {
    const { apiUrl, requestTimeoutSeconds } = readInputs(source).inputs;
    const proxy = readProxy(apiUrl, source);
    return { apiUrl, requestTimeoutSeconds, proxy: proxy.ok ? proxy.value : undefined };
}


/***/ }),

/***/ 5541:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   UI: () => (/* binding */ eventTypeProblem),
/* harmony export */   q9: () => (/* binding */ WORDS),
/* harmony export */   xz: () => (/* binding */ readTable)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2367);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9872);
/* harmony import */ var _passed_token_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1213);
/* harmony import */ var _repository_name_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4209);





const ALONE = { index: 0, total: 1 };
/** All inputs of action.yml, by their place in `Settings`. */
const INPUTS = {
    token: token('token'),
    ifNoToken: oneOf('if-no-token', 'fail', 'skip'),
    // One that is wrong is not missing.
    appClientId: { ...text('app-client-id', appIdProblem), ifWrong: '' },
    appPrivateKey: text('app-private-key'),
    owner: text('owner', _repository_name_js__WEBPACK_IMPORTED_MODULE_3__/* .ownerProblem */ .ZP),
    repo: text('repo'),
    repository: text('repository'),
    // One that is wrong is not missing.
    eventType: { ...text('event-type', eventTypeProblem), ifWrong: '' },
    clientPayload: textAsWritten('client-payload'),
    clientPayloadFile: text('client-payload-file'),
    workflow: text('workflow'),
    ref: text('ref'),
    inputs: textAsWritten('inputs'),
    addDispatchId: trueOrFalse('add-dispatch-id', false),
    targetList: textAsWritten('targets'),
    targetsFile: text('targets-file'),
    changedFiles: textAsWritten('changed-files'),
    maxParallel: wholeNumber('max-parallel', 1, 100, 10),
    maxPerMinute: wholeNumber('max-per-minute', 0, 10_000, 80),
    failFast: trueOrFalse('fail-fast', false),
    retries: wholeNumber('retries', 0, 10, 3),
    delivery: oneOf('delivery', 'at-least-once', 'at-most-once'),
    requestTimeoutSeconds: wholeNumber('request-timeout-seconds', 1, 300, 30),
    ifNoListener: oneOf('if-no-listener', 'send', 'skip', 'fail'),
    onRerun: oneOf('on-rerun', 'send', 'resume'),
    waitFor: oneOf('wait-for', 'dispatch', 'start', 'completion'),
    startTimeoutSeconds: wholeNumber('start-timeout-seconds', 1, 3600, 120),
    completionTimeoutSeconds: wholeNumber('completion-timeout-seconds', 1, 86_400, 1800),
    pollIntervalSeconds: wholeNumber('poll-interval-seconds', 1, 300, 5),
    cancelDownstream: trueOrFalse('cancel-downstream', false),
    logLines: wholeNumber('log-lines', 0, 200, 30),
    commitStatus: trueOrFalse('commit-status', false),
    dryRun: trueOrFalse('dry-run', false),
    summary: trueOrFalse('summary', true),
    sourceToken: token('source-token'),
    apiUrl: converted('github-api-url', 'https://api.github.com', apiUrlProblem, apiUrl),
    // Filled in by action.yml and written by nobody: no variable tells a step its place in the matrix.
    matrixPlace: converted('matrix-place', ALONE, matrixPlaceProblem, matrixPlace),
};
/**
 * Checks every input on its own.
 *
 * @param read an input's text by its name, as the workflow wrote it; empty, or nothing, where it wrote none
 */
function readTable(read) {
    const values = {};
    const problems = [];
    for (const [key, input] of Object.entries(INPUTS)) {
        const written = read(input.name) ?? '';
        const result = written.trim() === '' ? input.ifAbsent : input.read(written);
        values[key] = result.ok ? result.value : input.ifWrong;
        problems.push(...(0, _reading_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(result).map((message) => ({ input: input.name, message })));
    }
    return { inputs: values, problems };
}
/** The words that each input takes, where it takes no others, by the names of all inputs. */
const WORDS = new Map(Object.values(INPUTS).map(({ name, words }) => [name, words]));
/** Characters, not UTF-16 units: https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event */
function eventTypeProblem(text) {
    const length = [...text].length;
    if (length === 0)
        return 'is empty.';
    return length > 100 ? `has ${length} characters; GitHub takes 100 at most.` : undefined;
}
/** What is written there may be the key: nothing of it is shown. */
function appIdProblem(text) {
    if (/^[\w.-]{1,100}$/.test(text))
        return undefined;
    return "is neither a client id (Iv\u2026) nor an App's id (digits): both stand on the App's settings page.";
}
/** @param otherwise its default, and what is gone on with where it is wrong */
function converted(name, otherwise, find, convert) {
    return {
        name,
        ifAbsent: { ok: true, value: otherwise },
        read(written) {
            const problem = find(written.trim());
            return problem === undefined ? { ok: true, value: convert(written.trim()) } : (0, _reading_js__WEBPACK_IMPORTED_MODULE_4__/* .unread */ .g)(problem);
        },
        ifWrong: otherwise,
    };
}
function token(name) {
    // One that is wrong is not missing.
    return { name, ifAbsent: { ok: true, value: undefined }, read: _passed_token_js__WEBPACK_IMPORTED_MODULE_2__/* .readToken */ .A, ifWrong: { text: '', flaw: undefined } };
}
function text(name, find = () => undefined) {
    return converted(name, undefined, find, (text) => text);
}
/** White space means something in YAML. */
function textAsWritten(name) {
    return { ...text(name), read: (written) => ({ ok: true, value: written }) };
}
function wholeNumber(name, least, most, otherwise) {
    const find = (text) => {
        const fits = /^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most;
        return fits ? undefined : `must be a whole number from ${least} to ${most}, and is "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 80)}".`;
    };
    return converted(name, otherwise, find, Number);
}
/** The first is the default. */
function oneOf(name, ...words) {
    const find = (text) => words.includes(text)
        ? undefined
        : `must be ${words.slice(0, -1).join(', ')} or ${words.at(-1)}, and is "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 80)}".`;
    return { ...converted(name, words[0], find, (text) => text), words };
}
/** The spellings of YAML 1.2's core schema, as the toolkit reads them. */
function trueOrFalse(name, otherwise) {
    const find = (text) => /^(true|True|TRUE|false|False|FALSE)$/.test(text)
        ? undefined
        : `must be true or false, and is "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 80)}".`;
    return { ...converted(name, otherwise, find, (text) => text.toLowerCase() === 'true'), words: ['true', 'false'] };
}
function apiUrlProblem(written) {
    // What a URL makes of a secret is none that is known.
    const text = (0, _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(written);
    const shown = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 200);
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) {
        return `"${shown}" is not the URL of an API: write https://api.github.com, or https://HOST/api/v3 for GitHub Enterprise Server.`;
    }
    if (url.username || url.password || url.search || url.hash) {
        return `"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(url.origin + url.pathname, 200)}" must have no user name, query or fragment.`;
    }
    if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
        return `"${shown}" would send the token unencrypted: write https. (http is for loopback hosts alone.)`;
    }
    return undefined;
}
/** Nothing before and behind the slash: whoever runs the action has no such context. */
function matrixPlaceProblem(text) {
    const fits = /^(\d{1,9}\/\d{1,9}|\/)$/.test(text);
    return fits ? undefined : `is filled in by the action, and is "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, 80)}": leave it out.`;
}
function matrixPlace(text) {
    const [index, total] = text.split('/').map(Number);
    return index !== undefined && total ? { index, total } : ALONE;
}
/** https://datatracker.ietf.org/doc/html/rfc6761#section-6.3 and https://datatracker.ietf.org/doc/html/rfc1122#section-3.2.1.3 */
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function apiUrl(text) {
    return new URL(text).href.replace(/(?<!\/)\/+$/, '');
}


/***/ }),

/***/ 1442:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ readTextFile)
});
const external_node_buffer_namespaceObject = require("node:buffer");
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/reading.ts
var reading = __nccwpck_require__(2367);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __nccwpck_require__(8038);





/** A payload of 65,535 characters may take some more in a file, for white space and escapes. */
const MOST_BYTES = 4 * 1024 * 1024;
const CHUNK_BYTES = 64 * 1024;
const ERRORS = {
    EISDIR: 'it is a folder.',
    EACCES: "the runner's user may not read it.",
    EPERM: "the runner's user may not read it.",
    // What opening a socket comes to on Linux, and on macOS.
    ENXIO: 'it is a socket or a device, and only regular files are read.',
    EOPNOTSUPP: 'it is a socket or a device, and only regular files are read.',
    ELOOP: 'it is a link that leads in a circle.',
};
/**
 * Reads the text of a regular file, links followed: in UTF-8, or in UTF-16 with a byte order mark, as Windows writes it.
 * Nothing makes it wait, and it reads 4 MiB at most, whatever the file's size is said to be.
 *
 * @param enough how much such a file needs, and what to do where it has more
 * @param file its path, absolute or from the workspace, as it was written: no shell has read it
 * @returns the text without its byte order mark; or why there is none, as a sentence that names the file
 */
function readTextFile(file, env, enough = ENOUGH_FOR_A_PAYLOAD) {
    const shown = `"${(0, inline/* inline */.m)(file, 300)}"`;
    let bytes;
    try {
        bytes = readBytes((0,external_node_path_.resolve)(env.GITHUB_WORKSPACE ?? '', file), enough);
    }
    catch (error) {
        const { code = '', message } = error;
        const why = code === 'ENOENT' || code === 'ENOTDIR' ? missing(file) : (ERRORS[code] ?? (0, inline/* inline */.m)(message));
        return (0, reading/* unread */.g)(`${shown} can't be read: ${why}`);
    }
    const text = bytes.ok ? decoded(bytes.value) : bytes;
    return text.ok ? text : { ok: false, problems: text.problems.map((problem) => `${shown} ${problem}`) };
}
function readBytes(path, enough) {
    // Else a named pipe would be waited for until somebody writes. Windows has no such flag.
    const descriptor = (0, external_node_fs_.openSync)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
    try {
        const stats = (0,external_node_fs_.fstatSync)(descriptor);
        if (!stats.isFile())
            return (0,reading/* unread */.g)(`can't be read: it is ${kindOf(stats)}.`);
        if (stats.size > MOST_BYTES)
            return (0,reading/* unread */.g)(tooLarge(String(stats.size), enough));
        // The size says nothing of a file that grows, nor of those that a system makes up.
        const chunks = [];
        for (let length = 0; length <= MOST_BYTES;) {
            const chunk = Buffer.alloc(CHUNK_BYTES);
            const read = (0,external_node_fs_.readSync)(descriptor, chunk);
            if (read === 0)
                return { ok: true, value: Buffer.concat(chunks) };
            chunks.push(chunk.subarray(0, read));
            length += read;
        }
        return (0,reading/* unread */.g)(tooLarge(`more than ${MOST_BYTES}`, enough));
    }
    finally {
        (0, external_node_fs_.closeSync)(descriptor);
    }
}
function kindOf(stats) {
    if (stats.isDirectory())
        return 'a folder';
    return `${stats.isFIFO() ? 'a named pipe (FIFO)' : 'a device'}, and only regular files are read`;
}
function missing(file) {
    const unexpanded = /^~|[$*]|%\w+%/.test(file)
        ? ' The path is taken as it is: no shell expands ~, * or a variable in it. Write one from the workspace, or an absolute one such as ${{ runner.temp }}/payload.json.'
        : '';
    return `there is no such file. The path counts from the workspace, which is empty until actions/checkout has run.${unexpanded}`;
}
const ENOUGH_FOR_A_PAYLOAD = 'a payload 65,535 characters at most. Put large data into an artifact, and send its URL or id';
function tooLarge(size, enough) {
    return `has ${size} bytes, and ${enough}.`;
}
const AS_UTF8 = 'Save it as UTF-8 (in PowerShell: Set-Content -Encoding utf8).';
/** @see https://encoding.spec.whatwg.org/#bom-sniff */
function decoded(bytes) {
    const [first, second] = bytes;
    if (first === 0xff && second === 0xfe)
        return utf16(bytes, 'utf-16le');
    if (first === 0xfe && second === 0xff)
        return utf16(bytes, 'utf-16be');
    if (bytes.includes(0))
        return (0, reading/* unread */.g)(`has zero bytes in it: it is no text, or UTF-16 without a byte order mark. ${AS_UTF8}`);
    if (!(0, external_node_buffer_namespaceObject.isUtf8)(bytes)) {
        return (0, reading/* unread */.g)(`is not UTF-8, at line ${brokenLine(bytes)}: Windows-1252 or Latin-1, most likely. ${AS_UTF8}`);
    }
    return { ok: true, value: new TextDecoder().decode(bytes) };
}
function utf16(bytes, encoding) {
    const broken = (0, reading/* unread */.g)(`begins as ${encoding.toUpperCase()}, but does not go on so. ${AS_UTF8}`);
    try {
        const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
        // UTF-32 begins likewise.
        return text.includes('\0') ? broken : { ok: true, value: text };
    }
    catch {
        return broken;
    }
}
/** No character of several bytes has a line feed's in it. */
function brokenLine(bytes) {
    for (let line = 1, from = 0;; line++) {
        const end = bytes.indexOf('\n', from);
        if (end === -1 || !(0, external_node_buffer_namespaceObject.isUtf8)(bytes.subarray(from, end)))
            return line;
        from = end + 1;
    }
}


/***/ }),

/***/ 2822:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withDispatchId)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2367);

/**
 * Gives a payload the property `dispatch_id`, by which the receiving workflow can tell deliveries apart. An id that
 * the payload already has is kept, if it can be told from other text in a run's name.
 *
 * @param newId makes an id; absent where none is to be added
 */
function withDispatchId(payload, newId) {
    if (!newId)
        return { ok: true, value: { clientPayload: payload } };
    const idIsNew = !Object.hasOwn(payload, 'dispatch_id');
    const given = idIsNew ? newId() : payload.dispatch_id;
    if (typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given)) {
        return { ok: true, value: { clientPayload: { ...payload, dispatch_id: given }, dispatchId: given, idIsNew } };
    }
    return (0, _reading_js__WEBPACK_IMPORTED_MODULE_0__/* .unread */ .g)('has a property dispatch_id, which is kept only if it is text of 8 to 64 letters, digits, "_" or "-": change it, or leave it out to get a new one.');
}


/***/ }),

/***/ 5670:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ lastKey),
/* harmony export */   S: () => (/* binding */ scan)
/* harmony export */ });
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1151);
/* harmony import */ var _printed_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4784);


const PUNCTUATION = new Set(['{', '}', '[', ']', ',', ':']);
const HEX = /[0-9a-fA-F]{0,4}/y;
/**
 * Reads a text as JSON by RFC 8259, exactly as strict as `JSON.parse`, without recursion: nesting costs no stack.
 *
 * @returns what is worth saying about valid JSON, or the first fault of any other text
 */
function scan(text) {
    const open = [];
    const lossy = { count: 0, first: [] };
    const reprinted = { count: 0, first: [] };
    const duplicates = { count: 0, first: [] };
    let hasEscapedKeys = false;
    let expected = 'value';
    let before = { kind: 'start', from: 0, to: 0 };
    for (;;) {
        const from = skipSpace(text, before.to);
        const kind = kindAt(text, from);
        const inner = open.at(-1);
        if (kind === 'end' && expected === 'nothing')
            return { ok: true, lossy, reprinted, duplicates, hasEscapedKeys };
        if (!fits(kind, expected, inner))
            return { ok: false, fault: { at: from, kind: expected, from, before, open } };
        const to = endOf(text, kind, from);
        if (typeof to !== 'number')
            return { ok: false, fault: { ...to, from, before, open } };
        if (kind === '{' || kind === '[') {
            open.push({ kind, at: from, index: 0, key: '', keys: undefined });
            expected = kind === '{' ? 'first key' : 'first value';
        }
        else if (kind === ',' && inner) {
            inner.index++;
            expected = inner.kind === '{' ? 'key' : 'value';
        }
        else if (kind === ':') {
            expected = 'value';
        }
        else if (inner && (expected === 'key' || expected === 'first key') && kind === 'string') {
            const raw = text.slice(from + 1, to - 1);
            const isEscaped = raw.includes('\\');
            hasEscapedKeys ||= isEscaped;
            inner.key = isEscaped ? JSON.parse(text.slice(from, to)) : raw;
            inner.keys ??= new Map();
            const earlier = inner.keys.get(inner.key);
            if (earlier !== undefined)
                (0, _path_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(duplicates, () => found(open, from, earlier));
            inner.keys.set(inner.key, from);
            expected = 'colon';
        }
        else {
            if (kind === 'number') {
                const written = text.slice(from, to);
                if (isLossy(written))
                    (0, _path_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(lossy, () => found(open, from));
                else if (!(0, _printed_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrintedAsIs */ .n)(Number(written)))
                    (0, _path_js__WEBPACK_IMPORTED_MODULE_0__/* .note */ .N4)(reprinted, () => found(open, from));
            }
            if (kind === '}' || kind === ']')
                open.pop();
            expected = open.length > 0 ? 'comma' : 'nothing';
        }
        before = { kind, from, to };
    }
}
function kindAt(text, at) {
    if (at >= text.length)
        return 'end';
    const character = text.charAt(at);
    if (PUNCTUATION.has(character))
        return character;
    if (character === '"')
        return 'string';
    if (character === '-' || isDigit(text, at))
        return 'number';
    return character === 't' || character === 'f' || character === 'n' ? 'word' : 'other';
}
function fits(kind, expected, inner) {
    switch (expected) {
        case 'value':
            return kind === '{' || kind === '[' || kind === 'string' || kind === 'number' || kind === 'word';
        case 'first value':
            return kind === ']' || fits(kind, 'value', inner);
        case 'key':
            return kind === 'string';
        case 'first key':
            return kind === 'string' || kind === '}';
        case 'colon':
            return kind === ':';
        case 'comma':
            return kind === ',' || kind === (inner?.kind === '{' ? '}' : ']');
        case 'nothing':
            return false;
    }
}
function endOf(text, kind, from) {
    if (kind === 'string')
        return endOfString(text, from);
    if (kind === 'number')
        return endOfNumber(text, from);
    if (kind === 'word')
        return endOfWord(text, from);
    return from + 1;
}
function endOfString(text, from) {
    for (let at = from + 1; at < text.length; at++) {
        const code = text.charCodeAt(at);
        if (code === 0x22)
            return at + 1;
        if (code < 0x20)
            return { at, kind: 'control' };
        if (code !== 0x5c)
            continue;
        at++;
        if (text[at] === 'u') {
            const digits = endOfMatch(HEX, text, at + 1);
            if (digits < at + 5)
                return { at: digits, kind: digits < text.length ? 'escape' : 'string' };
            at += 4;
        }
        else if (at < text.length && !'"\\/bfnrt'.includes(text.charAt(at)))
            return { at, kind: 'escape' };
    }
    return { at: text.length, kind: 'string' };
}
function endOfNumber(text, from) {
    let at = text[from] === '-' ? from + 1 : from;
    if (!isDigit(text, at))
        return { at, kind: 'number' };
    if (text[at] === '0' && isDigit(text, at + 1))
        return { at: at + 1, kind: 'number' };
    at = skipDigits(text, at);
    if (text[at] === '.') {
        if (!isDigit(text, at + 1))
            return { at: at + 1, kind: 'number' };
        at = skipDigits(text, at + 1);
    }
    if (text[at] === 'e' || text[at] === 'E') {
        at += text[at + 1] === '+' || text[at + 1] === '-' ? 2 : 1;
        if (!isDigit(text, at))
            return { at, kind: 'number' };
    }
    return skipDigits(text, at);
}
function endOfWord(text, from) {
    const word = text[from] === 't' ? 'true' : text[from] === 'f' ? 'false' : 'null';
    for (let index = 0; index < word.length; index++)
        if (text[from + index] !== word[index])
            return { at: from + index, kind: 'word' };
    return from + word.length;
}
function endOfMatch(pattern, text, from) {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : from;
}
function skipDigits(text, from) {
    let at = from;
    while (isDigit(text, at))
        at++;
    return at;
}
function skipSpace(text, from) {
    let at = from;
    for (;;) {
        const code = text.charCodeAt(at);
        if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)
            return at;
        at++;
    }
}
function isDigit(text, at) {
    const code = text.charCodeAt(at);
    return code >= 0x30 && code <= 0x39;
}
// With an exponent a number is a measure, not an id: 1e21 is as exact as it looks.
function isLossy(written) {
    const value = Number(written);
    return !Number.isFinite(value) || (Math.abs(value) > Number.MAX_SAFE_INTEGER && !/e/i.test(written));
}
function found(open, at, earlier) {
    return {
        path: (0, _path_js__WEBPACK_IMPORTED_MODULE_0__/* .pathText */ .LF)(open.map(({ kind, key, index }) => (kind === '[' ? index : key))),
        at,
        key: lastKey(open),
        earlier,
    };
}
/** Where the key begins that the innermost value belongs to. */
function lastKey(open) {
    const object = open.findLast(({ keys }) => keys !== undefined);
    return object?.keys?.get(object.key);
}


/***/ }),

/***/ 2730:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   OW: () => (/* binding */ isJsonObject),
/* harmony export */   lr: () => (/* binding */ MAX_DEPTH),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _json_scan_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5670);

/**
 * Levels of objects and lists that a payload may have. GitHub publishes no bound; it is written in Ruby, whose JSON
 * reader stops at 100 levels (https://docs.ruby-lang.org/en/master/JSON.html), and the request adds one around the
 * payload. `JSON.stringify` would overflow the stack at some thousands.
 */
const MAX_DEPTH = 99;
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a text is JSON at all, whatever is lost of it. */
function isJson(text) {
    try {
        JSON.parse(text);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Reads strict JSON without loss.
 *
 * @param text JSON by RFC 8259 (https://www.rfc-editor.org/rfc/rfc8259), of any nesting
 * @returns the value, with a warning if keys are there twice (the last one wins), and of numbers that GitHub's expressions
 *   print otherwise; or the first syntax error with its place and cause; or the numbers that a reader of the JSON would
 *   see changed (RFC 8259, section 6)
 */
async function parseJson(text) {
    const scanned = (0, _json_scan_js__WEBPACK_IMPORTED_MODULE_0__/* .scan */ .S)(text);
    if (scanned.ok && isPlain(scanned))
        return { ok: true, value: JSON.parse(text), warnings: [] };
    // Loaded only here: most texts are sound.
    const { tell } = await __nccwpck_require__.e(/* import() | payload */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 4479));
    const told = tell(text, scanned);
    if (!told.ok)
        return told;
    const { readEscapedKeys } = await __nccwpck_require__.e(/* import() | payload */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 2168));
    const hasEscapedKeys = scanned.ok && scanned.hasEscapedKeys;
    return { ok: true, value: hasEscapedKeys ? readEscapedKeys(text) : JSON.parse(text), warnings: told.value };
}
function isPlain({ lossy, reprinted, duplicates, hasEscapedKeys }) {
    return lossy.count + reprinted.count + duplicates.count === 0 && !hasEscapedKeys;
}


/***/ }),

/***/ 1618:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/** As `parseYaml` of yaml.ts, which is loaded only here: it and its parser are for those who write YAML. */
async function parseYaml(text, within) {
    const yaml = await __nccwpck_require__.e(/* import() | payload */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 9605));
    return yaml.parseYaml(text, within);
}


/***/ }),

/***/ 1151:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   N4: () => (/* binding */ note),
/* harmony export */   ZT: () => (/* binding */ noted),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9872);


const MOST_CHARACTERS = 120;
const MOST_PATHS = 5;
/**
 * Names a value within a payload.
 *
 * @param steps keys of objects and indices of lists, outermost first
 * @returns such as `build.ids[2]`; of a long one its end
 */
function pathText(steps) {
    let path = '';
    for (const step of steps) {
        if (typeof step === 'number')
            path += `[${step}]`;
        else if (/^[\p{L}_][\p{L}\p{N}_-]*$/u.test(step))
            path += path === '' ? step : `.${step}`;
        else
            path += `[${JSON.stringify(step)}]`;
    }
    const shown = (0, _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .clean */ .uH)(path);
    return shown.length > MOST_CHARACTERS ? `\u2026${shown.slice(1 - MOST_CHARACTERS)}` : shown;
}
/** Notes a finding; one that would not be told is not even made. */
function note(findings, make) {
    findings.count++;
    if (findings.count <= MOST_PATHS)
        findings.first.push(make());
}
/** Those that were noted, in words, and how many more there are. */
function noted({ count, first }, inWords) {
    const more = count > first.length ? [`${count - first.length} more`] : [];
    return [...first.map(inWords), ...more].join(', ');
}
/** A path as it stands in a sentence. */
function shownPath(path) {
    return path === '' ? 'the top' : (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(path);
}


/***/ }),

/***/ 5900:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Pz: () => (/* binding */ payloadLimits),
/* harmony export */   XI: () => (/* binding */ IS_NULL),
/* harmony export */   ex: () => (/* binding */ parsePayload),
/* harmony export */   g9: () => (/* binding */ parsePayloadFile)
/* harmony export */ });
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2367);
/* harmony import */ var _text_sizes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1801);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2730);
/* harmony import */ var _load_yaml_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1618);
/* harmony import */ var _slips_in_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7013);





const MAX_PROPERTIES = 10;
const MAX_CHARACTERS = 65_535;
/** Why a payload is null, most likely: a predicate. */
const IS_NULL = `is null, as toJSON gives for something that is not there: see whether the name in the expression is right. Where it may be missing, write \${{ toJSON(github.event.client_payload || fromJSON('{}')) }}.`;
const EXPECTED = 'A payload is a JSON object such as {"key": "value"}, or YAML with a key: value on every line.';
/**
 * Reads a client payload as a workflow writes it: JSON if it begins with `{`, else YAML.
 *
 * @param text what stands in the workflow; not trimmed, so that YAML keeps its indentation and its last line break
 * @param token the step's own, which should not be in it
 * @returns the payload, or the one thing wrong with it
 */
async function parsePayload(text, token) {
    return withSlips(await payloadIn(text), text, token);
}
async function payloadIn(text) {
    const trimmed = text.trim();
    if (trimmed.startsWith('{'))
        return objectIn(withYamlHint(trimmed, await (0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(trimmed)));
    if (/^["'\u2018-\u201f\u00ab\u00bb]/.test(trimmed))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(await inQuotes(trimmed));
    // YAML would take an invisible character for the beginning of a key.
    if (/^[\p{Cc}\p{Cf}]/u.test(trimmed))
        return objectIn(await (0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(trimmed));
    return objectIn(await (0, _load_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text));
}
/**
 * Reads the text of a payload file.
 *
 * @param format `json` for strict JSON, which `.json` files hold; `yaml` for those that end in `.yml` or `.yaml`
 * @param token the step's own, which should not be in it
 * @returns the payload, or the one thing wrong with it
 */
async function parsePayloadFile(text, format, token) {
    if (text.trim() === '')
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(`is empty. ${EXPECTED}`);
    return withSlips(objectIn(await (format === 'json' ? (0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text) : (0, _load_yaml_js__WEBPACK_IMPORTED_MODULE_3__/* .parseYaml */ .h)(text))), text, token);
}
/**
 * Checks a payload against GitHub's limits: at most 10 properties and 65,535 characters, and a depth that can be sent.
 *
 * @param payload as it will be sent, `dispatch_id` included
 * @returns what GitHub would refuse, in its words, and the way out; empty if nothing
 * @see https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#repository_dispatch
 */
function payloadLimits(payload) {
    const tooDeep = depthProblem(payload);
    if (tooDeep)
        return [tooDeep];
    return [widthProblem(payload), sizeProblem(payload)].filter((problem) => problem !== undefined);
}
async function withSlips(parsed, text, token) {
    if (!parsed.ok)
        return parsed;
    return { ...parsed, warnings: [...parsed.warnings, ...(await (0, _slips_in_js__WEBPACK_IMPORTED_MODULE_4__/* .slipsIn */ .D)(parsed.value, text, token))] };
}
function objectIn(parsed) {
    if (!parsed.ok)
        return parsed;
    const { value, warnings } = parsed;
    if (!(0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .OW)(value))
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(notAnObject(value));
    const tooDeep = depthProblem(value);
    return tooDeep ? (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(tooDeep) : { ok: true, value, warnings };
}
function withYamlHint(text, parsed) {
    if (parsed.ok || !/^\{\s*[\w-]+\s*:/.test(text))
        return parsed;
    return (0, _reading_js__WEBPACK_IMPORTED_MODULE_2__/* .unread */ .g)(`${parsed.problems[0]} Text that begins with { is read as JSON; for YAML, leave the braces out and write each key: value on a line of its own.`);
}
async function inQuotes(text) {
    const quote = text.charAt(0);
    const inner = text.slice(1).trimStart();
    if (quote === '"' && inner.startsWith('{')) {
        const parsed = await (0, _json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(text);
        return parsed.ok
            ? `is JSON inside a JSON text. Most likely toJSON was put around what was JSON already: leave toJSON out, or write \${{ toJSON(fromJSON(\u2026)) }}.`
            : `is JSON in double quotes. Leave the outer quotes out; after | or > they are part of the text.`;
    }
    if (inner.startsWith('{'))
        return `is JSON in ${quote === "'" ? 'single' : 'curly'} quotes. Leave the outer quotes out: after | or > YAML takes them for a part of the text.`;
    if (/^(["'])[^"'\n]*\1\s*:/.test(text))
        return `begins with a quote, so it is read as JSON, and JSON needs braces around it: {"key": "value"}. For YAML, put a key without quotes first.`;
    return `is a text in quotes. ${EXPECTED}`;
}
function notAnObject(value) {
    if (value === null)
        return `${IS_NULL} ${EXPECTED}`;
    if (Array.isArray(value)) {
        if (value.length === 1 && value[0] === 'object Object')
            return 'is what JavaScript makes of an object that is put into text. Write JSON.stringify(\u2026) where it comes from.';
        return `is a list. ${EXPECTED} Give the list a name: {"items": [\u2026]}.`;
    }
    if (typeof value !== 'string')
        return `is a ${typeof value} alone. ${EXPECTED}`;
    if (value === '')
        return `is empty but for comments. ${EXPECTED}`;
    if (value === 'Object' || value === 'Array')
        return unprinted(value.toLowerCase());
    if (value.startsWith('${{'))
        return `is an expression that nobody evaluated. GitHub evaluates \${{ }} in workflow files only, not in texts that come from elsewhere.`;
    if (/^\$[\w({]/.test(value))
        return `is a shell variable. No shell reads the inputs of an action: write \${{ env.NAME }} instead.`;
    if (/[^\S \t\r\n]|\p{Cf}/u.test(value))
        return 'is a text with a character in it that only looks like a space, or like nothing (U+00A0, say). Most likely it was copied from a chat or a web page: type the spaces anew.';
    if (/^\S+\.(json|ya?ml)$/i.test(value))
        return 'is the name of a file, it seems. Files are read by client-payload-file.';
    if (/^[\w.-]+:\S/.test(value))
        return `is a text. If it is to be YAML, a space must follow the colon. ${EXPECTED}`;
    if (/^[\w.-]+=/.test(value))
        return `is a text. Keys and values are parted by a colon and a space, not by =. ${EXPECTED}`;
    return `is a text. ${EXPECTED}`;
}
function unprinted(kind) {
    return `is what GitHub makes of an ${kind} that is put into text. Write it with toJSON, such as \${{ toJSON(github.event.client_payload) }}.`;
}
/** Level by level, since a deep payload would overflow the stack; an object that YAML aliases share counts once a level. */
function depthProblem(payload) {
    let level = new Set([payload]);
    for (let depth = 0; level.size > 0; depth++) {
        if (depth === _json_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr)
            return `is nested more than ${_json_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .lr} levels deep, which GitHub cannot be relied on to read. Send the inner part as text: what toJSON gives, read by fromJSON.`;
        const next = new Set();
        for (const container of level)
            for (const value of Object.values(container))
                if (typeof value === 'object' && value !== null)
                    next.add(value);
        level = next;
    }
    return undefined;
}
function widthProblem(payload) {
    const names = Object.keys(payload);
    if (names.length <= MAX_PROPERTIES)
        return undefined;
    const id = names.includes('dispatch_id') ? ', dispatch_id among them' : '';
    return `has too many properties. No more than ${MAX_PROPERTIES} properties are allowed; ${names.length} were supplied${id}. Only the top level counts: put the rest into one property, {"data": {\u2026}}, and read it as github.event.client_payload.data in the receiving workflow.`;
}
function sizeProblem(payload) {
    const characters = JSON.stringify(payload).length;
    if (characters <= MAX_CHARACTERS)
        return undefined;
    return `is too large. GitHub's words: client_payload is too large. It has ${(0, _text_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(characters)} characters as JSON, of at most ${(0, _text_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .grouped */ .z)(MAX_CHARACTERS)}. The largest properties: ${(0, _text_sizes_js__WEBPACK_IMPORTED_MODULE_0__/* .largest */ .n)(payload, (json) => json.length)}. Put large data into an artifact or a file, and send its URL or id.`;
}


/***/ }),

/***/ 4784:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ isPrintedAsIs)
/* harmony export */ });
/**
 * Whether GitHub's expressions print a number as it is: they keep 15 significant digits, and write an exponent from 10^15
 * on and below 10^-4, as .NET's `G15` does.
 *
 * @see https://learn.microsoft.com/en-us/dotnet/standard/base-types/standard-numeric-format-strings#general-format-specifier-g
 */
function isPrintedAsIs(number) {
    const size = Math.abs(number);
    if (size === 0)
        return true;
    return size >= 1e-4 && size < 1e15 && (Number.isInteger(number) || Number(number.toPrecision(15)) === number);
}


/***/ }),

/***/ 7013:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ slipsIn)
/* harmony export */ });
/** What is shorter may be a word. */
const SHORTEST_TOKEN = 12;
/**
 * Looks for what nobody means to send: expressions that were not evaluated, and the step's own token.
 *
 * @param text what the value was read from
 * @returns warnings, one of each kind: predicates to follow the input's name
 */
async function slipsIn(value, text, token = '') {
    const own = token.length >= SHORTEST_TOKEN ? token : undefined;
    if (!text.includes('${{') && !(own && text.includes(own)))
        return [];
    // Loaded only here: most payloads have neither.
    const { slips } = await __nccwpck_require__.e(/* import() | payload */ 463).then(__nccwpck_require__.bind(__nccwpck_require__, 681));
    return slips(value, own);
}


/***/ }),

/***/ 6403:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $r: () => (/* binding */ targetOf),
/* harmony export */   Dx: () => (/* binding */ payloadProblems),
/* harmony export */   Ot: () => (/* binding */ tooMany),
/* harmony export */   TE: () => (/* binding */ MOST_TARGETS),
/* harmony export */   TP: () => (/* binding */ startsWorkflow)
/* harmony export */ });
/* harmony import */ var _inputs_passed_token_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1213);
/* harmony import */ var _inputs_repository_name_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4209);
/* harmony import */ var _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5541);
/* harmony import */ var _payload_dispatch_id_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(2822);
/* harmony import */ var _payload_payload_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(5900);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(2367);
/* harmony import */ var _target_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(6746);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(8038);








const MOST_TARGETS = 1000;
/** What is wrong with so many. */
function tooMany(count) {
    return `has ${count} targets; ${MOST_TARGETS} are the most for one step.`;
}
/** @returns the target that an entry means, or everything that is wrong with what it says itself */
function targetOf(entry, defaults) {
    const named = entry.search ? ok(NO_NAME) : (0, _inputs_repository_name_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepository */ .Nu)(entry.repository, defaults.owner);
    const token = tokenOf(entry, defaults, named.ok ? named.value.owner : '');
    const planned = defaults.workflowOf(entry) ?? eventOf(entry, defaults);
    const problems = [
        ...[named, token, planned].flatMap((read) => (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__/* .problemsOf */ .G)(read)),
        ...sharedId(entry, planned),
        ...(entry.search?.listening && planned.ok && planned.value.dispatch.kind === 'workflow' ? [NOT_EVENTS] : []),
        ...(entry.search && defaults.app && entry.tokenEnv === undefined ? severalOwners(entry.search.words) : []),
    ];
    if (problems.length > 0 || !named.ok || !token.ok || !planned.ok)
        return { ok: false, problems };
    const { owner, name } = named.value;
    const { text, flaw } = token.value ?? { text: '' };
    const skippedBecause = entry.isLeftOut ? 'if' : token.value === undefined ? 'no-token' : undefined;
    const target = {
        owner,
        name,
        repository: entry.search ? `search "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(entry.search.words, 200)}"` : `${owner}/${name}`,
        ...planned.value,
        token: text,
        ...(flaw === undefined ? {} : { tokenFlaw: flaw }),
        ...(entry.tokenEnv === undefined ? {} : { tokenEnv: entry.tokenEnv }),
        ...(entry.paths ? { paths: entry.paths } : {}),
        ...(entry.optional ? { optional: true } : {}),
        ...(entry.search ? { search: { ...entry.search, targetOf: (name) => foundTarget(entry, name, defaults) } } : {}),
        ...(skippedBecause ? { skippedBecause } : {}),
    };
    return ok(defaults.withId ? defaults.withId(target) : target);
}
const NOT_EVENTS = 'has `listening`, and gets no event but the workflow that the step names: only events have workflows that listen to them.';
const NO_NAME = { owner: '', name: '' };
/** What a search found, with all that its entry says. */
function foundTarget({ search: _, paths: __, ...entry }, repository, defaults) {
    return targetOf({ ...entry, repository }, defaults);
}
/** An id that the user gave can be that of one target alone. */
function sharedId({ search }, planned) {
    if (!search || !planned.ok || planned.value.dispatchId === undefined || planned.value.idIsNew)
        return [];
    return ['has a dispatch_id of yours for all that its `search` finds: leave it out, and each target gets its own.'];
}
/** What is left out needs none: its variable may be the secret that is missing. */
function tokenOf(entry, defaults, owner) {
    const { tokenEnv, isLeftOut, search } = entry;
    if (tokenEnv !== undefined && !isLeftOut)
        return tokenIn(tokenEnv, defaults);
    const { app, token } = defaults;
    if (!app)
        return ok(token);
    return ok({ text: (0, _target_js__WEBPACK_IMPORTED_MODULE_6__/* .appKey */ .$)(search ? (ownersIn(search.words)[0] ?? app.searchesAs) : owner), flaw: undefined });
}
/** @returns whose repositories a search is for, where it says so; each once */
function ownersIn(words) {
    return [
        ...new Set([...words.toLowerCase().matchAll(/(?<!\S)(?:org|user):"?([\w.-]+)/g)].map(([, owner = '']) => owner)),
    ];
}
/** Private repositories of all but the first would be missing in silence. */
function severalOwners(words) {
    const owners = ownersIn(words);
    if (owners.length < 2)
        return [];
    return [
        `searches for several owners (${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(owners.join(', '), 200)}), and a GitHub App's token is for one: write an entry for each.`,
    ];
}
/**
 * Whether an entry starts a workflow, and sends no event.
 *
 * @param isDefault whether the step's own inputs name a workflow
 */
function startsWorkflow({ eventType, clientPayload, workflow, refs, inputs }, isDefault) {
    if (workflow !== undefined || refs !== undefined || inputs !== undefined)
        return true;
    return isDefault && eventType === undefined && clientPayload === undefined;
}
function eventOf(entry, defaults) {
    const badEventType = entry.eventType === undefined ? undefined : (0, _inputs_table_js__WEBPACK_IMPORTED_MODULE_2__/* .eventTypeProblem */ .UI)(entry.eventType);
    const payload = (0, _payload_dispatch_id_js__WEBPACK_IMPORTED_MODULE_7__/* .withDispatchId */ .G)(entry.clientPayload ?? defaults.payload, defaults.newDispatchId);
    const problems = [
        ...(badEventType === undefined ? [] : [`\`event-type\` ${badEventType}`]),
        ...(entry.clientPayload === undefined
            ? []
            : payloadProblems(payload).map((problem) => `\`client-payload\` ${problem}`)),
    ];
    if (problems.length > 0 || !payload.ok)
        return { ok: false, problems };
    const { clientPayload, ...id } = payload.value;
    return ok({
        dispatch: { kind: 'event', eventType: entry.eventType ?? defaults.eventType ?? '', clientPayload },
        ...id,
    });
}
/** @returns what keeps a payload from being sent */
function payloadProblems(payload) {
    return payload.ok ? (0, _payload_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadLimits */ .Pz)(payload.value.clientPayload) : payload.problems;
}
/** @returns nothing for a variable that is there and empty, where that skips the target: a secret that is not set */
function tokenIn(name, { env, ifNoToken, registerSecret }) {
    const shown = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_4__/* .inline */ .m)(name, 120);
    // Node's `process.env` has the names of every object, too: `constructor` is one.
    const variable = Object.hasOwn(env, name) ? env[name] : undefined;
    if (variable !== undefined && !variable.trim() && ifNoToken === 'skip')
        return ok(undefined);
    const written = variable ?? '';
    if (!written.trim())
        return (0, _reading_js__WEBPACK_IMPORTED_MODULE_5__/* .unread */ .g)(`\`token-env\` names ${shown}, but the step has no such variable under \`env:\`, or an empty one.`);
    registerSecret(written);
    const token = (0, _inputs_passed_token_js__WEBPACK_IMPORTED_MODULE_0__/* .readToken */ .A)(written);
    if (token.ok)
        return token;
    return {
        ok: false,
        problems: token.problems.map((problem) => `\`token-env\` names ${shown}, whose value ${problem}`),
    };
}
function ok(value) {
    return { ok: true, value };
}


/***/ }),

/***/ 5162:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  MO: () => (/* binding */ hourlyLimitWarnings),
  JS: () => (/* binding */ isToRoute),
  et: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./src/inputs/repository-name.ts
var repository_name = __nccwpck_require__(4209);
// EXTERNAL MODULE: ./src/inputs/settings.ts
var settings = __nccwpck_require__(900);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/payload/payload.ts
var payload = __nccwpck_require__(5900);
// EXTERNAL MODULE: ./src/reading.ts
var reading = __nccwpck_require__(2367);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __nccwpck_require__(8038);
// EXTERNAL MODULE: ./src/inputs/text-file.ts + 1 modules
var text_file = __nccwpck_require__(1442);





/** Reads the payload of `client-payload`, or of the file that `client-payload-file` names. */
async function readStepPayload({ clientPayload: text, clientPayloadFile: file, token }, env) {
    if (text !== undefined && file !== undefined) {
        return (0, reading/* unread */.g)({ input: 'client-payload-file', message: 'stands beside client-payload: take one of them away.' });
    }
    const input = file === undefined ? 'client-payload' : 'client-payload-file';
    const parsed = file === undefined ? await (0, payload/* parsePayload */.ex)(text ?? '{}', token?.text) : await readPayloadFile(file, env, token?.text);
    if (!parsed.ok)
        return { ok: false, problems: parsed.problems.map((message) => ({ input, message })) };
    const warnings = parsed.warnings.map((warning) => `${input}: ${warning}`);
    return { ok: true, value: { input, value: parsed.value, warnings } };
}
async function readPayloadFile(file, env, token) {
    const format = (0, external_node_path_.extname)(file).toLowerCase();
    if (!['.json', '.yml', '.yaml'].includes(format)) {
        return (0, reading/* unread */.g)(`"${(0, inline/* inline */.m)(file, 300)}" must end in .json, .yml or .yaml: that says how it is read.`);
    }
    const text = (0, text_file/* readTextFile */.G)(file, env);
    return text.ok ? (0, payload/* parsePayloadFile */.g9)(text.value, format === '.json' ? 'json' : 'yaml', token) : text;
}

// EXTERNAL MODULE: ./src/inputs/table.ts
var table = __nccwpck_require__(5541);
// EXTERNAL MODULE: ./src/payload/dispatch-id.ts
var dispatch_id = __nccwpck_require__(2822);
// EXTERNAL MODULE: ./src/plan/entry.ts
var plan_entry = __nccwpck_require__(6403);



/** What names the target; whatever of them the workflow wrote must come to something. */
const NAMING = ['repository', 'repo', 'targets', 'targets-file'];
/** @returns the `owner/name` that the inputs mean: `repository` or its alias `repo`, completed by `owner`, or the current one */
function namedRepository({ owner, repo, repository }, current, { read }) {
    const [currentOwner] = current?.split('/') ?? [];
    if (repository !== undefined && repo !== undefined)
        return wrong('repository', 'stands beside repo: take one of them away.');
    const text = repository ?? repo;
    if (text !== undefined) {
        const input = repository === undefined ? 'repo' : 'repository';
        const named = (0, repository_name/* readRepository */.Nu)(text, owner ?? currentOwner);
        if (!named.ok)
            return { ok: false, problems: named.problems.map((message) => ({ input, message })) };
        const its = named.value;
        if (owner === undefined || (0, repository_name/* sameName */.q)(owner, its.owner))
            return { ok: true, value: `${its.owner}/${its.name}` };
        return wrong(input, `says that the owner is ${its.owner}, but owner says ${owner}: take one of them away.`);
    }
    const [empty, ...more] = NAMING.filter((name) => read(name) !== undefined);
    if (empty)
        return wrong(empty, emptyTarget(more));
    if (owner !== undefined && !(currentOwner && (0, repository_name/* sameName */.q)(owner, currentOwner)))
        return wrong('owner', `names ${(0, inline/* inline */.m)(owner)}, but nothing says which of its repositories: add \`repository:\` or \`targets:\`.`);
    return current === undefined ? wrong('repository', NOT_KNOWN) : { ok: true, value: current };
}
const NOT_KNOWN = 'is missing, and the current repository is not known here (GITHUB_REPOSITORY is not set).';
/** @param more the names of others that are empty, too */
function emptyTarget(more) {
    const others = more.length > 0 ? `, as is ${more.join(' and ')}` : '';
    return `is given but empty${others}, so nothing says where to send: the variable, output or matrix key in its expression is not set, or its name is misspelled. To send to the repository that the workflow runs in, take the line away, or write \${{ github.repository }}. Where there may be nothing to send to, skip the step by an \`if:\`.`;
}
function wrong(input, message) {
    return (0, reading/* unread */.g)({ input, message });
}



/** The entries of `targets` and `targets-file`, or the one that `repository`, `owner` and `repo` name. */
async function readEntries(inputs, current, source) {
    const { targetList, targetsFile } = inputs;
    return targetList === undefined && targetsFile === undefined
        ? oneEntry(inputs, current, source)
        : manyEntries(inputs, source);
}
/** Registers the tokens that a list names, whatever else is wrong with it. */
function registerTokens(list, { env, registerSecret }) {
    for (const [, name = ''] of list.matchAll(/token-env["']?\s*:\s*["']?([\w-]+)/g))
        if (Object.hasOwn(env, name))
            registerSecret(env[name] ?? '');
}
async function manyEntries(inputs, source) {
    const { targetList, targetsFile, repo, repository, token } = inputs;
    const input = targetList === undefined ? 'targets-file' : 'targets';
    const beside = repository !== undefined ? 'repository' : repo !== undefined ? 'repo' : undefined;
    const list = targetList === undefined ? undefined : await (await loadLists()).readList(targetList, token?.text);
    const file = targetsFile === undefined ? undefined : await readFile(targetsFile, token?.text, source);
    const lists = [list, file].filter((read) => read !== undefined);
    const entries = lists.flatMap((read) => read.entries);
    const problems = lists.flatMap((read) => read.problems);
    if (beside)
        problems.push({ input, message: `stands beside ${beside}: take one of them away.` });
    if (entries.length > plan_entry/* MOST_TARGETS */.TE)
        problems.push({ input: 'targets', message: (0, plan_entry/* tooMany */.Ot)(entries.length) });
    return {
        ...{ entries, isOne: false, problems, warnings: lists.flatMap((read) => read.warnings) },
        placed: async (found) => (file ? file.placed(found) : found),
    };
}
// Loaded only here: most steps have one target.
const loadLists = () => Promise.all(/* import() | targets */[__nccwpck_require__.e(203), __nccwpck_require__.e(419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2616));
async function readFile(file, token, source) {
    const { readTargetsFile } = await Promise.all(/* import() | targets */[__nccwpck_require__.e(203), __nccwpck_require__.e(419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 9424));
    return readTargetsFile(file, source.env, token, (text) => registerTokens(text, source));
}
function oneEntry(inputs, current, source) {
    const repository = namedRepository(inputs, current, source);
    return {
        entries: repository.ok ? [{ input: 'repository', label: '', repository: repository.value }] : [],
        isOne: true,
        problems: (0, reading/* problemsOf */.G)(repository),
        warnings: [],
        placed: async (problems) => problems,
    };
}

// EXTERNAL MODULE: ./src/plan/twice.ts
var twice = __nccwpck_require__(6923);









/** So that the targets can be looked at where the step's payload, or its workflow, is wrong. */
const NO_PAYLOAD = { input: 'client-payload', value: {}, warnings: [] };
const WRONG_WORKFLOW = { workflow: '', refs: [], inputs: {}, warnings: [] };
/**
 * Reads the inputs and makes out the targets. Touches no network.
 *
 * @returns what the step is to do, or everything that is wrong
 */
async function plan(source) {
    const { env } = source;
    // Before anything is read: what is wrong with an input is told by a piece of it, which may have a token in it.
    registerTokens(source.read('targets') ?? '', source);
    const { inputs, ...read } = (0, settings/* readInputs */.Ko)(source);
    const payload = await readStepPayload(inputs, env);
    const workflow = await readWorkflowOf(inputs);
    const proxy = (0, settings/* readProxy */.nM)(inputs.apiUrl, source);
    const app = await readAppOf(inputs);
    const step = { payload: payload.ok ? payload.value : NO_PAYLOAD, workflow, app };
    const planned = await planTargets(inputs, step, source);
    const changed = await readChanged(inputs);
    const found = [
        app ? (0, reading/* problemsOf */.G)(app) : missingToken(inputs),
        nothingToResume(inputs),
        read.problems,
        (0, reading/* problemsOf */.G)(planned),
        (0, reading/* problemsOf */.G)(payload),
        (0, reading/* problemsOf */.G)(workflow),
        (0, reading/* problemsOf */.G)(changed).map((message) => ({ input: 'changed-files', message })),
        (0, reading/* problemsOf */.G)(proxy),
    ].flat();
    const problems = await withMeant(found, source);
    if (problems.length > 0 ||
        !planned.ok ||
        !payload.ok ||
        !workflow.ok ||
        !changed.ok ||
        !proxy.ok ||
        app?.ok === false)
        return { ok: false, problems, summary: inputs.summary };
    const { targets, warnings } = planned.value;
    return {
        ok: true,
        value: {
            ...(0, settings/* settingsOf */.f5)(inputs, proxy.value, env),
            targets,
            ...(app?.value ? { app: app.value } : {}),
            ...(changed.value ? { changed: changed.value.paths } : {}),
            warnings: [
                ...payload.value.warnings,
                ...(workflow.value?.warnings ?? []),
                ...warnings,
                // What is left out, or found, is not known yet.
                ...(isToRoute(targets) ? [] : hourlyLimitWarnings(targets)),
                ...(0, settings/* idleWarnings */.g)(inputs, source),
                ...(changed.value?.warnings ?? []),
                ...(changed.value && !targets.some(({ paths }) => paths) ? [IDLE_CHANGED_FILES] : []),
            ],
        },
    };
}
const IDLE_CHANGED_FILES = 'changed-files: has no effect where no target has paths.';
/** Whether GitHub has to be asked which targets are sent to. */
function isToRoute(targets) {
    return targets.some(({ paths, search, skippedBecause }) => !skippedBecause && (paths ?? search));
}
/** @returns what the step says of a GitHub App; nothing where it says nothing */
async function readAppOf(inputs) {
    const { appClientId: id, appPrivateKey: privateKey } = inputs;
    if (id === undefined && privateKey === undefined)
        return undefined;
    try {
        const { readApp } = await __nccwpck_require__.e(/* import() | app */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 7108));
        return readApp(inputs);
    }
    catch (error) {
        // What can't be loaded is told of by each target, once it is to have a token.
        if (id === undefined || privateKey === undefined)
            throw error;
        return { ok: true, value: { id, privateKey } };
    }
}
async function readChanged({ changedFiles }) {
    if (changedFiles === undefined)
        return { ok: true, value: undefined };
    const { readChangedFiles } = await Promise.all(/* import() | targets */[__nccwpck_require__.e(203), __nccwpck_require__.e(419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5582));
    return readChangedFiles(changedFiles);
}
/** @returns the problems, and those of inputs that are none of ours, with what was most likely meant */
async function withMeant(problems, source) {
    const strangers = source.inputNames.filter((name) => !table/* WORDS */.q9.has(name));
    if (problems.length === 0 && strangers.length === 0)
        return [];
    const { meantInstead } = await __nccwpck_require__.e(/* import() | near-misses */ 90).then(__nccwpck_require__.bind(__nccwpck_require__, 9220));
    return meantInstead(problems, strangers, source);
}
/** Loaded only here: most steps send events. */
const loadWorkflows = () => __nccwpck_require__.e(/* import() | workflows */ 259).then(__nccwpck_require__.bind(__nccwpck_require__, 1375));
/** Loaded only here: few steps are to be resumed. */
const loadStableIds = () => __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 5003));
/** @returns what the step says of a workflow; nothing where it says nothing */
async function readWorkflowOf(inputs) {
    const { workflow, ref, inputs: values } = inputs;
    if (workflow === undefined && ref === undefined && values === undefined)
        return { ok: true, value: undefined };
    return (await loadWorkflows()).readStepWorkflow(inputs);
}
/** The targets of the list, or the one that `repository`, `owner` and `repo` name. */
async function planTargets(inputs, step, source) {
    const { env, newDispatchId, registerSecret } = source;
    const { payload } = step;
    const current = env.GITHUB_REPOSITORY || undefined;
    const read = await readEntries(inputs, current, source);
    const { entries, warnings } = read;
    // Also where the one repository could not be made out: all that is wrong is told in one go.
    const all = read.isOne ? [ONE] : entries;
    const isWorkflow = (entry) => (0, plan_entry/* startsWorkflow */.TP)(entry, inputs.workflow !== undefined);
    const workflows = all.some(isWorkflow) ? await loadWorkflows() : undefined;
    // One that is wrong is told of by itself.
    const workflow = step.workflow.ok ? step.workflow.value : WRONG_WORKFLOW;
    const owner = inputs.owner ?? current?.split('/')[0];
    const idOfWorkflow = inputs.addDispatchId ? newDispatchId : undefined;
    const defaults = {
        withId: inputs.onRerun === 'resume' ? (await loadStableIds()).stableIds(env, inputs.matrixPlace.index) : undefined,
        owner,
        eventType: inputs.eventType,
        payload: payload.value,
        token: step.app ? undefined : inputs.token,
        // One that is wrong is told of by itself.
        app: step.app && !(step.app.ok && step.app.value === undefined)
            ? { searchesAs: firstOwner(entries, owner) }
            : undefined,
        ifNoToken: inputs.ifNoToken,
        env,
        newDispatchId: inputs.addDispatchId || inputs.waitFor !== 'dispatch' ? newDispatchId : undefined,
        registerSecret,
        workflowOf: (entry) => (isWorkflow(entry) ? workflows?.workflowOf(entry, workflow, idOfWorkflow) : undefined),
    };
    const events = all.filter((entry) => !isWorkflow(entry));
    const usesInputs = all.some((each) => isWorkflow(each) && each.workflow === undefined && each.inputs === undefined);
    const problems = [
        ...read.problems,
        ...missingEventType(events, all.length, defaults),
        ...stepPayloadProblems(events, payload.input, defaults),
        ...(workflow && usesInputs ? (workflows?.stepInputsProblems(workflow, idOfWorkflow) ?? []) : []),
    ];
    const targets = [];
    for (const entry of entries) {
        const target = (0, plan_entry/* targetOf */.$r)(entry, defaults);
        if (target.ok)
            targets.push(target.value);
        else
            problems.push(...target.problems.map((problem) => ({ input: entry.input, message: `${entry.label}${problem}` })));
    }
    const names = entries.map(({ label }) => label.replace(/: $/, ''));
    if (problems.length === 0)
        problems.push(...(0, twice/* sameTwice */.Xn)(targets, names).map(({ index, message }) => ({
            input: entries[index]?.input ?? 'targets',
            message,
        })));
    return problems.length > 0
        ? { ok: false, problems: await read.placed(problems) }
        : { ok: true, value: { targets, warnings } };
}
/** Of the first target that a name tells of; the step's where searches stand alone. */
function firstOwner(entries, otherwise = '') {
    const first = entries.find(({ search }) => !search);
    const named = first && (0, repository_name/* readRepository */.Nu)(first.repository, otherwise);
    return named?.ok ? named.value.owner : otherwise;
}
/** In place of one whose name is wrong. */
const ONE = { input: 'repository', label: '', repository: '' };
function missingToken({ token, ifNoToken }) {
    if (token !== undefined || ifNoToken === 'skip')
        return [];
    return [
        {
            input: 'token',
            message: "is empty: the secret is not set here, or this is a run for a fork or for Dependabot, which gets no secrets (`if-no-token: skip` lets such a step end well). Without a `token:` line the job's own token is used.",
        },
    ];
}
/** What an earlier attempt started is told by its runs. */
function nothingToResume({ onRerun, waitFor }) {
    if (onRerun === 'send' || waitFor !== 'dispatch')
        return [];
    const message = 'is resume, which goes by the runs that were started, and the step does not wait for any: set wait-for to start or completion, or leave on-rerun out.';
    return [{ input: 'on-rerun', message }];
}
/** @param all how many targets there are, those that start workflows included */
function missingEventType(entries, all, { eventType }) {
    const without = entries.filter((entry) => entry.eventType === undefined);
    if (eventType !== undefined || without.length === 0)
        return [];
    const whose = without[0]?.label
        ? ` (${without.length} of ${all} targets ${without.length === 1 ? 'has' : 'have'} none of ${without.length === 1 ? 'its' : 'their'} own)`
        : '';
    return [
        {
            input: 'event-type',
            message: `is missing${whose}: say which event to send, such as \`event-type: deploy-site\`, or which \`workflow\` to start.`,
        },
    ];
}
/** The step's own payload is looked at once, and not for each target that gets it. */
function stepPayloadProblems(entries, input, { payload, newDispatchId }) {
    if (!entries.some(({ clientPayload }) => clientPayload === undefined))
        return [];
    return (0, plan_entry/* payloadProblems */.Dx)((0, dispatch_id/* withDispatchId */.G)(payload, newDispatchId)).map((message) => ({ input, message }));
}
/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
function hourlyLimitWarnings(targets) {
    const counts = new Map();
    for (const { token } of targets.filter(({ skippedBecause }) => !skippedBecause))
        counts.set(token, (counts.get(token) ?? 0) + 1);
    const most = Math.max(...counts.values());
    if (most <= 500)
        return [];
    return [
        `targets: ${most} of them are on one token. GitHub takes 500 requests an hour that create content; what is above may be held back: split the targets over several tokens (token-env) or steps an hour apart.`,
    ];
}


/***/ }),

/***/ 6923:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ canonical),
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   Xn: () => (/* binding */ sameTwice)
/* harmony export */ });
/* harmony import */ var _payload_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2730);

/**
 * Two equal targets would be one thing started twice, and two equal ids one run for both. What `if` leaves out is none,
 * and what a search stands for is not known yet.
 *
 * @param names what each target is called in a message
 * @returns what is wrong with each target that there is already, with its place among them
 */
function sameTwice(targets, names) {
    const problems = [];
    const told = (index, message) => problems.push({ index, message });
    const starts = new Map();
    const ids = new Map();
    for (const [index, { repository, dispatch, dispatchId = '', idIsNew, search, skippedBecause }] of targets.entries()) {
        if (search || skippedBecause === 'if')
            continue;
        const name = names[index] ?? '';
        const start = canonical(startOf({ repository, dispatch, idIsNew }));
        const same = starts.get(start);
        const sameId = ids.get(dispatchId);
        if (same)
            told(index, `${same} and ${name} are equal in ${WHAT[dispatch.kind]}: take one of them away.`);
        else if (dispatchId && sameId)
            told(index, `${sameId} and ${name} have the same dispatch_id: give each its own, or leave it out.`);
        starts.set(start, same ?? name);
        ids.set(dispatchId, sameId ?? name);
    }
    return problems;
}
const WHAT = {
    event: 'repository, event type and payload',
    workflow: 'repository, workflow, ref and inputs',
};
/** What is started where: equal for equal targets alone. Without an id that is each target's own. */
function startOf({ repository, dispatch, idIsNew, }) {
    const sent = dispatch.kind === 'event' ? dispatch.clientPayload : dispatch.inputs;
    const { dispatch_id, ...rest } = sent;
    const own = idIsNew || dispatch_id === undefined ? rest : { ...rest, dispatch_id };
    const where = repository.toLowerCase();
    return dispatch.kind === 'event'
        ? [where, dispatch.eventType, own]
        : [where, dispatch.workflow, [...dispatch.refs], own, null];
}
/** The same text for the same value, whatever the order of its keys. */
function canonical(value) {
    return JSON.stringify(value, (_, part) => (0, _payload_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .OW)(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part);
}


/***/ }),

/***/ 2367:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ problemsOf),
/* harmony export */   g: () => (/* binding */ unread)
/* harmony export */ });
/** @returns the result of something that has one thing wrong with it */
function unread(problem) {
    return { ok: false, problems: [problem] };
}
/** @returns what is wrong, if anything */
function problemsOf(result) {
    return result.ok ? [] : result.problems;
}


/***/ }),

/***/ 6279:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ REDIRECTS),
/* harmony export */   w: () => (/* binding */ isUnsent)
/* harmony export */ });
/** Whether a request was not sent, for want of a GitHub App's token for it. */
function isUnsent({ app }) {
    return app !== undefined && app.kind !== 'lacks';
}
/** Redirects that keep the request's method and body here. */
const REDIRECTS = [301, 302, 307, 308];


/***/ }),

/***/ 1999:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $: () => (/* binding */ annotateDryRun),
  z: () => (/* binding */ annotateResults)
});

// EXTERNAL MODULE: ./src/events/dispatch.ts
var dispatch = __nccwpck_require__(5123);
// EXTERNAL MODULE: ./src/events/run-name.ts
var run_name = __nccwpck_require__(362);
// EXTERNAL MODULE: ./src/failures/token.ts
var token = __nccwpck_require__(7534);
// EXTERNAL MODULE: ./src/result.ts
var result = __nccwpck_require__(1666);
// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __nccwpck_require__(8038);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __nccwpck_require__(3083);
// EXTERNAL MODULE: ./src/report/causes.ts
var causes = __nccwpck_require__(304);
// EXTERNAL MODULE: ./src/report/lines.ts
var lines = __nccwpck_require__(2365);
// EXTERNAL MODULE: ./src/failures/token-expiration.ts
var token_expiration = __nccwpck_require__(1990);





/** One notice for all that GitHub may have twice. */
function noticeTwice(log, results) {
    const twice = results.filter(({ mayHaveArrivedTwice }) => mayHaveArrivedTwice);
    if (twice.length === 0)
        return;
    const names = twice.map(({ target }) => target.repository);
    const one = twice.length === 1;
    const { accepted, what } = (0, dispatch/* calledTogether */.E8)(twice.map(({ target }) => target.dispatch));
    log.notice('May have arrived twice', `GitHub ${accepted} the ${what}${one ? '' : 's'} for ${(0, listing/* listed */.r)(names, causes/* MOST_NAMES */.nJ)} after a try that got no clear answer, so ${one ? 'it' : 'each'} may have arrived twice. Where a second delivery does harm, let the receiver guard against it by the dispatch id (add-dispatch-id), or set delivery: at-most-once.`);
}
/** One warning for all tokens that expire soon. */
function warnExpiring(log, results) {
    const lines = [...Map.groupBy(results, ({ target }) => target.token).values()].flatMap(expiringLine);
    if (lines.length > 0)
        log.warning('Token expires soon', lines.join('\n'));
}
/** @param results those of one token */
function expiringLine(results) {
    const known = results.find(({ tokenExpiration }) => tokenExpiration !== undefined);
    if (!known?.tokenExpiration)
        return [];
    const { target, tokenExpiration } = known;
    const { kind, name } = (0, token/* tokenTraits */.ZJ)(target.token);
    if (!(0, token_expiration/* expiresSoon */.E)(tokenExpiration, kind))
        return [];
    const where = target.tokenEnv === undefined ? 'the input token' : `the variable ${target.tokenEnv}`;
    const names = (0, listing/* listed */.r)(results.map((each) => each.target.repository), causes/* MOST_NAMES */.nJ);
    const time = new Date(tokenExpiration.at).toISOString();
    return [
        `The ${name} in ${where} expires ${inDays(tokenExpiration.leftMs)}, on ${time.slice(0, 10)} at ${time.slice(11, 16)} UTC. From then on nothing is sent to ${names}. ${RENEW[kind] ?? 'Renew it where it was made'}, and store the new one in the secret that the workflow passes.`,
    ];
}
/** https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/managing-your-personal-access-tokens */
const RENEW = {
    classic: 'Renew it on GitHub, as the user whose token it is: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Tokens (classic), choose it, Regenerate token',
    'fine-grained': 'Renew it on GitHub, as the user whose token it is: Settings \u2192 Developer settings \u2192 Personal access tokens \u2192 Fine-grained tokens, choose it, Regenerate token',
};
function inDays(ms) {
    const days = Math.floor(ms / (24 * 60 * 60 * 1000));
    if (days === 0)
        return 'in less than a day';
    return `in ${days} ${days === 1 ? 'day' : 'days'}`;
}









/** GitHub shows ten error annotations of a step, and ten warnings; some are left for what else may come. */
const MOST_ERRORS = 9;
const MOST_WARNINGS = 5;
/**
 * Errors for what failed, and notices of what to know of the rest.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#setting-an-error-message
 */
function annotateResults(log, results) {
    annotateCauses(log, results);
    annotateMoved(log, results);
    annotateByTime(log, results);
    annotateWithoutToken(log, results);
    annotateNothing(log, results);
    noticeTwice(log, results);
    warnExpiring(log, results);
}
/** One error annotation for each cause, those of most targets first, and one that counts the rest. */
function annotateCauses(log, results) {
    annotateEach(log, log.error, MOST_ERRORS, (0, causes/* distinctCauses */.x6)(results.filter(({ target }) => !target.optional)));
    const optional = (0, causes/* distinctCauses */.x6)(results.filter(({ target }) => target.optional));
    annotateEach(log, log.warning, MOST_WARNINGS, optional.map((cause) => ({ ...cause, message: `${cause.message}\n${OPTIONAL}` })));
}
const OPTIONAL = 'The step does not fail for it: optional is true.';
function annotateEach(log, annotate, most, causes) {
    for (const { title, lines } of causes.flatMap(({ excerpts }) => excerpts))
        log.group(title, lines.join('\n'));
    const shown = causes.length > most ? causes.slice(0, most - 1) : causes;
    for (const { heading, message } of shown)
        annotate(heading, message);
    const rest = causes.slice(shown.length);
    if (rest.length === 0)
        return;
    const targets = rest.reduce((sum, cause) => sum + cause.targets.length, 0);
    log.group('All other failures', rest.map(({ heading, message }) => `${heading}\n${message}`).join('\n\n'));
    annotate('More failures', `${targets} more targets failed, for ${rest.length} other causes. Each stands in the log, in the group above this line, and in the job summary.`);
}
/** One notice for all repositories that have a new name. */
function annotateMoved(log, results) {
    const moved = results.filter(({ movedTo }) => movedTo !== undefined);
    if (moved.length === 0)
        return;
    const names = (0, listing/* firstOf */.K)(moved, causes/* MOST_NAMES */.nJ, ({ target, movedTo }) => `${target.repository} is now ${(0, inline/* inline */.m)(movedTo ?? '')}`, (count) => `and ${count} more moved`);
    log.notice('Repository moved', `${names.join(', ')}. Use the new name: once a repository has the old one again, it gets the events.`);
}
/** One notice for all runs that no id proves. */
function annotateByTime(log, results) {
    const taken = results.filter(({ runs = [] }) => runs.some(({ matchedBy }) => matchedBy === 'time'));
    const [first] = taken;
    if (!first)
        return;
    const names = taken.map(({ target, runs = [] }) => `${target.repository} (${(0, inline/* inline */.m)(runs[0]?.run.url ?? '', 300)})`);
    log.notice('Run taken by time', `The run does not show the dispatch_id, but it was the only new one that could be meant: ${(0, listing/* listed */.r)(names, causes/* MOST_NAMES */.nJ)}.\nTo be certain, ${(0, run_name/* addRunName */.yX)(first.target.dispatch)}`);
}
/** Where the workflow itself leaves nothing to be sent: by which of its rules. */
function annotateNothing(log, results) {
    if (!results.every(({ skippedBecause }) => (0, result/* isLeftOut */.WY)(skippedBecause)))
        return;
    // That has a notice of its own.
    if (results.length > 0 && results.every(({ skippedBecause }) => skippedBecause === 'no-token'))
        return;
    const counts = (0, lines/* leftOutCounts */.iG)(results);
    const why = counts.length === 0 ? 'No repository was found.' : `Left out: ${counts.join(', ')}.`;
    log.notice('Nothing to send', `There was nothing to send. ${why}`);
}
/** One notice for all that there was no token for. */
function annotateWithoutToken(log, results) {
    const without = results.filter(({ skippedBecause }) => skippedBecause === 'no-token');
    if (without.length === 0)
        return;
    const names = without.map(({ target }) => target.repository);
    log.notice('No token', `There is no token for ${(0, listing/* listed */.r)(names, causes/* MOST_NAMES */.nJ)}, so nothing was sent there, as if-no-token: skip says. Runs of forks and of Dependabot get no secrets; in any other run, see whether the secret is set.`);
}
/** What a dry run found beside failures: one warning for all that nothing listens to, one notice for what can't be known. */
function annotateDryRun(log, foreseen) {
    const planned = foreseen.filter(({ state }) => state === 'planned');
    const silent = foreseen
        .filter(({ state, skippedBecause }) => state === 'planned' || skippedBecause === 'no-listener')
        .filter(({ target, listening }) => target.dispatch.kind === 'event' && listening.length === 0)
        .map(({ target, lines }) => [`${target.repository}, ${(0, dispatch/* nameOf */.Vb)(target.dispatch)}:`, ...lines.map((line) => `  ${line}`)].join('\n'));
    if (silent.length > 0) {
        const message = ['No workflow is known to listen for these events, so they may start nothing:', ...silent].join('\n');
        log.warning('Nothing known to listen', message);
    }
    warnRemarks(log, foreseen);
    const unread = planned
        .filter(({ target, lines }) => target.dispatch.kind === 'workflow' && lines.length > 0)
        .map(({ target, lines }) => `${target.repository}, ${(0, dispatch/* nameOf */.Vb)(target.dispatch)}: ${lines.join(' ')}`);
    if (unread.length > 0)
        log.warning('Workflow not looked at', unread.join('\n'));
    const unproven = planned.filter(({ target }) => !isProven((0, token/* tokenTraits */.ZJ)(target.token).kind));
    if (unproven.length === 0)
        return;
    const names = unproven.map(({ target }) => target.repository);
    const { what } = (0, dispatch/* calledTogether */.E8)(unproven.map(({ target }) => target.dispatch));
    log.notice('Dry run', `Write access can't be checked without sending: GitHub does not show it for this kind of token. The ${what} may still be refused by ${(0, listing/* listed */.r)(names, causes/* MOST_NAMES */.nJ)}.`);
}
/** What an App may do its installation has told. */
function isProven(kind) {
    return (0, token/* showsWriteAccess */.Uc)(kind) || kind === 'app';
}
const MOST_REMARKS = 20;
/** One warning for what is wrong between payloads and those that read them. */
function warnRemarks(log, foreseen) {
    const lines = foreseen.flatMap(({ target, remarks = [] }) => remarks.map((line) => `${target.repository}: ${line}`));
    const told = (0, listing/* firstOf */.K)([...new Set(lines)], MOST_REMARKS - 1, String, (count) => `and ${count} more`);
    if (told.length > 0)
        log.warning('What the receiver reads', told.join('\n'));
}


/***/ }),

/***/ 304:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ resultMessage),
/* harmony export */   nJ: () => (/* binding */ MOST_NAMES),
/* harmony export */   x6: () => (/* binding */ distinctCauses)
/* harmony export */ });
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5123);
/* harmony import */ var _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7361);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3083);



/** How many targets a message names before it counts the rest. */
const MOST_NAMES = 20;
/** @returns each distinct cause once, that of most targets first */
function distinctCauses(results) {
    const groups = new Map();
    for (const { target, failure, resumed } of results) {
        if (!failure)
            continue;
        const { code, title, cause, sharedCause = cause, steps, sharedSteps = steps, arrival, during } = failure;
        // Nobody must read of one event that it is safe to send again, and take it for true of another.
        const key = JSON.stringify([code, title, sharedCause, sharedSteps, arrival, during, resumed]);
        const group = groups.get(key) ?? { targets: [], failures: [], resumed };
        group.targets.push(target);
        group.failures.push(failure);
        groups.set(key, group);
    }
    return [...groups.values()]
        .sort((a, b) => b.targets.length - a.targets.length)
        .map((group) => ({
        targets: group.targets,
        heading: headingOf(group),
        message: groupMessage(group),
        excerpts: group.failures.flatMap(({ excerpts = [] }) => excerpts),
    }));
}
/** The whole message of one failed target. */
function resultMessage({ target, failure, resumed }) {
    return failure && groupMessage({ targets: [target], failures: [failure], resumed });
}
function headingOf({ targets: [first, ...others], failures: [failure] }) {
    return `${others.length === 0 ? first?.repository : `${others.length + 1} targets`}: ${failure?.title}`;
}
function groupMessage({ targets, failures, resumed }) {
    const [failure] = failures;
    if (!failure)
        return '';
    const what = tried(targets, failure.during, resumed);
    if (targets.length === 1)
        return (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureMessage */ .oh)(failure, what);
    // Of what was sent one example is enough; runs differ, and each has a page of its own, as what to do may.
    const differ = failure.during === 'following' || failure.sharedSteps !== undefined;
    const told = differ ? failures.slice(0, MOST_NAMES) : [failure];
    const happened = told.flatMap(({ cause, sharedCause, steps, sharedSteps, happened: lines }, index) => {
        const own = [...(sharedCause === undefined ? [] : [cause]), ...(sharedSteps === undefined ? [] : steps), ...lines];
        return own.length === 0 ? [] : [`${targets[index]?.repository}: ${own.join('\n')}`];
    });
    const { sharedCause = failure.cause, sharedSteps = failure.steps } = failure;
    return (0, _failures_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .failureMessage */ .oh)({ ...failure, cause: sharedCause, steps: sharedSteps, happened }, what);
}
/** Such as `Could not send "deploy-site" to acme/site.` */
function tried(targets, during, resumed) {
    const { name: what, haveOne, send, sent, to } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .calledTogether */ .E8)(targets.map(({ dispatch }) => dispatch));
    const names = targets.map(({ repository, dispatch }) => haveOne ? repository : `${repository} (${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(dispatch)})`);
    const whom = `${targets.length === 1 ? '' : `${targets.length} targets: `}${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .r)(names, MOST_NAMES)}`;
    if (during === 'following' && resumed)
        return `An earlier attempt of this job had ${sent} ${what} ${to} ${whom}.`;
    if (during === 'following')
        return send === 'start' ? `GitHub started ${what} in ${whom}.` : `GitHub accepted ${what} for ${whom} (204).`;
    if (during === 're-running')
        return `Could not re-run what ${what} had started in ${whom}.`;
    return `${during === 'dry-run' ? 'Dry run: could' : 'Could'} not ${send} ${what} ${to} ${whom}.`;
}


/***/ }),

/***/ 2365:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bh: () => (/* binding */ resumedWords),
/* harmony export */   Br: () => (/* binding */ longWaits),
/* harmony export */   E2: () => (/* binding */ failedLine),
/* harmony export */   HE: () => (/* binding */ limitedLine),
/* harmony export */   J7: () => (/* binding */ countsLine),
/* harmony export */   Sh: () => (/* binding */ waitingLine),
/* harmony export */   Sk: () => (/* binding */ endLine),
/* harmony export */   UV: () => (/* binding */ settledLine),
/* harmony export */   X2: () => (/* binding */ SLOW_LINE),
/* harmony export */   Xg: () => (/* binding */ plannedLine),
/* harmony export */   iG: () => (/* binding */ leftOutCounts),
/* harmony export */   jp: () => (/* binding */ runsLine),
/* harmony export */   lw: () => (/* binding */ openingLine),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   u_: () => (/* binding */ runLine),
/* harmony export */   uv: () => (/* binding */ leftOutLine)
/* harmony export */ });
/* unused harmony export LEFT_OUT */
/* harmony import */ var _conclusions_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1035);
/* harmony import */ var _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5123);
/* harmony import */ var _result_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(1666);
/* harmony import */ var _text_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9495);
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8038);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(3083);
/* harmony import */ var _wait_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(910);







/** What the step is about to do, in one line. */
function openingLine({ targets, maxParallel, maxPerMinute, dryRun, waiting }) {
    const [first] = targets;
    const { name: what, sending, sent, to } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .calledTogether */ .E8)(targets.map(({ dispatch }) => dispatch));
    if (dryRun)
        return `Dry run: nothing is sent. Checking whether ${what} could be ${sent} ${to} ${targets.length === 1 ? first?.repository : `${targets.length} targets`}`;
    const then = waiting
        ? `, then waiting for ${waiting.waitFor === 'start' ? 'a run to start' : `${targets.length === 1 ? 'its' : 'their'} runs to end`}`
        : '';
    if (targets.length === 1)
        return `${sending} ${what} ${to} ${first?.repository}${then}`;
    const pace = maxPerMinute === 0 ? '' : `, at most ${maxPerMinute} requests a minute`;
    return `${sending} ${what} ${to} ${targets.length} targets: ${maxParallel} at once${pace}${then}`;
}
/** What became of one target that did not fail, in one line. */
function settledLine(delivered) {
    const { target, state } = delivered;
    const event = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch);
    if (state === 'skipped')
        return `\u2013 ${target.repository}: ${event} skipped`;
    const { by } = delivered;
    if (by.resumed)
        return `\u2713 ${target.repository}: ${event} resumed: ${resumedWords(by.resumed)}`;
    const run = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .runNamedBy */ .G1)(target, by);
    const on = by.ref ? ` on ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(by.ref, 120)}` : '';
    const status = by.reply.kind === 'answer' ? `${by.reply.status}, ` : '';
    const link = run ? `  ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(run.url, 300)}` : '';
    return `\u2713 ${target.repository}: ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(target.dispatch).accepted} ${event}${on} (${status}${effortOf(delivered)})${link}`;
}
/** What became of the runs that an earlier attempt of the job started, such as `its run 42 ended well`. */
function resumedWords({ how, runs }) {
    const meant = {
        'ended-well': runs,
        'goes-on': runs.filter(({ run }) => run.status !== 'completed'),
        're-run': runs.filter(({ again }) => again),
    }[how];
    const one = meant.length === 1;
    const became = {
        'ended-well': 'ended well',
        'goes-on': one ? 'is going on' : 'are going on',
        're-run': one ? 'had failed, and was re-run' : 'had failed, and were re-run',
    }[how];
    return `its ${one ? 'run' : 'runs'} ${meant.map(({ run }) => run.id).join(', ')} ${became}`;
}
/** Why a target is left out, to follow its name. */
const LEFT_OUT = {
    if: 'its `if` is false',
    paths: 'nothing of its paths changed',
    'no-token': 'there is no token',
    'no-listener': 'nothing listens',
};
/** How many were left out, and why, each as `2 by if`. */
function leftOutCounts(results) {
    return Object.entries(COUNTED).flatMap(([because, why]) => {
        const count = results.filter(({ skippedBecause }) => skippedBecause === because).length;
        return count === 0 ? [] : [`${count} ${why}`];
    });
}
const COUNTED = {
    if: 'by `if`',
    paths: 'as nothing of their paths changed',
    'no-token': 'for want of a token',
    'no-listener': 'because nothing listens',
};
/** A target that is left out before anything is sent, in one line. */
function leftOutLine({ repository, dispatch }, because) {
    return `\u2013 ${repository}: ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(dispatch)} left out, ${LEFT_OUT[because]}`;
}
/** Why one target failed, in one line; what to do follows when all are done. */
function failedLine(delivered, { title }) {
    const { target, requests, cause } = delivered;
    const event = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch);
    if (cause.kind !== 'held-back')
        return `\u2717 ${target.repository}: ${event} failed: ${title}, ${effortOf(delivered)}`;
    return `\u2717 ${target.repository}: ${event} ${requests === 0 ? `not ${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(target.dispatch).sent}` : 'given up'}: ${title}, which holds back all that its token sends`;
}
/** Such as `2 tries, 4.2 s`. */
function effortOf({ tries, durationMs }) {
    return [tries > 1 && `${tries} tries`, (0, _text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(durationMs)].filter((part) => part !== false).join(', ');
}
/** A run that was found, or whose status changed, with its link. */
function runLine({ repository }, { run }) {
    const mark = run.status !== 'completed' ? '\u25b6' : (0, _conclusions_js__WEBPACK_IMPORTED_MODULE_4__/* .hasSucceeded */ .yO)(run) ? '\u2713' : '\u2717';
    const took = run.status === 'completed' ? `, ${(0, _text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(run.updatedAt - (run.startedAt ?? run.createdAt))}` : '';
    return `${mark} ${repository}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(run.workflow, 100)} ${statusOf({ run })}${took}  ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(run.url, 300)}`;
}
/** A sign of life: what is waited for, with the links of the first ones. */
function waitingLine(open) {
    const lines = (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(open, MOST_WAITING, ({ target, runs }) => {
        const states = runs.map((each) => `${each.wait ? (0, _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitWords */ .j)(each.wait) : statusOf(each)} ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(each.run.url, 300)}`);
        return `    ${target.repository}: ${states.join(', ') || 'no run yet'}`;
    }, (count) => `    and ${count} more`);
    return [`\u2026 waiting for the runs of ${open.length} ${open.length === 1 ? 'target' : 'targets'}:`, ...lines].join('\n');
}
const MOST_WAITING = 5;
/** Polls are some seconds apart: what waits for nearly a minute is taken for one. */
const LONG_MS = 50_000;
/** Runs that have waited for a minute, a line for each. */
function longWaits(open) {
    const long = open.flatMap(({ target, runs }) => runs.flatMap(({ run, wait, waitsMs = 0 }) => (wait && waitsMs >= LONG_MS ? [{ target, run, wait }] : [])));
    return (0, _text_listing_js__WEBPACK_IMPORTED_MODULE_5__/* .firstOf */ .K)(long, MOST_WAITING, ({ target, run, wait }) => `${target.repository}: ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(run.workflow, 100)} has waited for a minute: it ${(0, _wait_js__WEBPACK_IMPORTED_MODULE_3__/* .waitWords */ .j)(wait)}. ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(run.url, 300)}`, (count) => `and ${count} more`);
}
const SLOW_LINE = '\u2026 reads on a token are kept to 300 a minute, so with this many repositories the runs are looked at less often than poll-interval-seconds says';
/** @param ms how long the limit lasts */
function limitedLine(ms) {
    return `\u2026 held back by a rate limit: nothing more is read for ${(0, _text_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(Math.ceil(ms))}`;
}
function statusOf({ run }) {
    return (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)((run.conclusion ?? run.status).replaceAll('_', ' '), 50) || 'started';
}
/** What a dry run found of one target, in one line. */
function plannedLine({ target, state, skippedBecause, failure, listening, ref }) {
    const event = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch);
    const { sent, what } = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsFor */ .tu)(target.dispatch);
    if (state === 'skipped')
        return `\u2013 ${target.repository}: ${event} ${skippedBecause === 'no-listener' ? 'would be skipped, nothing listens' : 'not looked at'}`;
    if (failure)
        return `\u2717 ${target.repository}: ${event} could not be ${sent}: ${failure.title}`;
    if (what === 'workflow')
        return `\u25cb ${target.repository}: ${event} could be started${ref ? ` on ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(ref, 120)}` : ''}`;
    const who = listening.length > 0
        ? `${listening.map((path) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(path, 150)).join(', ')} ${listening.length === 1 ? 'listens' : 'listen'}`
        : 'nothing known to listen';
    return `\u25cb ${target.repository}: ${event} could be sent, ${who}`;
}
/** How far a long fan-out is. */
function progressLine({ accepted, failed, left, waitingUntil }) {
    const waiting = waitingUntil === undefined
        ? ''
        : `; held back by a rate limit or backoff until ${new Date(waitingUntil).toISOString().slice(11, 19)} UTC`;
    return `\u2026 ${accepted} accepted, ${failed} failed, ${left} to go${waiting}`;
}
/** The end of a fan-out, in one line; of an event alone it is only known that it was accepted. */
function countsLine(results, waits) {
    const { accepted, failed, skipped, planned } = (0, _result_js__WEBPACK_IMPORTED_MODULE_6__/* .countStates */ .c0)(results);
    return `${accepted} ${waits ? 'succeeded' : 'accepted'}, ${failed} failed, ${skipped} skipped${planned > 0 ? `, ${planned} planned` : ''}`;
}
/** The end of a single target whose runs were waited for, in one line. */
function endLine({ target, failure }) {
    const event = (0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(target.dispatch);
    return failure
        ? `\u2717 ${target.repository}: ${event} failed: ${failure.title}`
        : `\u2713 ${target.repository}: ${event} succeeded`;
}
/** The page of the runs that a single target may have started; nothing where its run is known. */
function runsLine({ target, movedTo, runs = [] }, serverUrl) {
    if (runs.length > 0)
        return undefined;
    const repository = (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_2__/* .inline */ .m)(movedTo ?? target.repository);
    const why = target.dispatch.kind === 'event' ? 'GitHub also accepts events that no workflow listens for. ' : '';
    return `  ${why}The runs: ${serverUrl}/${repository}/${(0, _events_dispatch_js__WEBPACK_IMPORTED_MODULE_0__/* .runsPage */ .QX)(target.dispatch)}`;
}


/***/ }),

/***/ 6692:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ linked),
  Tw: () => (/* binding */ reportProblems),
  zO: () => (/* binding */ reportResults)
});

// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __nccwpck_require__(7361);
// EXTERNAL MODULE: ./src/failures/title.ts
var title = __nccwpck_require__(2933);

/** All that is wrong, as one failure. */
function invalidInput(problems) {
    const count = problems.length === 1 ? 'one thing is' : `${problems.length} things are`;
    return {
        code: 'invalid_input',
        title: (0, title/* titleOf */.G)('invalid_input'),
        cause: `Nothing was sent, because ${count} wrong with the inputs:`,
        steps: problems.map(({ input, message }) => `${input}: ${message}`),
        happened: [],
    };
}

// EXTERNAL MODULE: ./src/report/annotations.ts + 1 modules
var annotations = __nccwpck_require__(1999);
// EXTERNAL MODULE: ./src/report/lines.ts
var lines = __nccwpck_require__(2365);
// EXTERNAL MODULE: ./src/events/dispatch.ts
var dispatch = __nccwpck_require__(5123);
// EXTERNAL MODULE: ./src/result.ts
var result = __nccwpck_require__(1666);
// EXTERNAL MODULE: ./src/runner/command-file.ts
var command_file = __nccwpck_require__(3614);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);


/**
 * Writes a new file into the runner's folder for temporary files, which all steps of a job share and the runner empties.
 *
 * @param name how its name begins
 * @returns its path
 * @throws where there is no such folder, or it can't be written to
 */
function writeTempFile(name, text, { RUNNER_TEMP }) {
    if (!RUNNER_TEMP)
        throw new Error('RUNNER_TEMP is not set');
    const path = (0, external_node_path_.join)(RUNNER_TEMP, `${name}-${process.pid}-${process.hrtime.bigint()}.json`);
    // Whatever is there under that name is nobody's to overwrite or to follow.
    (0, external_node_fs_.writeFileSync)(path, text, { flag: 'wx' });
    return path;
}

// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __nccwpck_require__(304);
// EXTERNAL MODULE: ./src/conclusions.ts
var conclusions = __nccwpck_require__(1035);


/** How the runs of a step ended, all in one word: `success`, or the worst of their conclusions. */
function stepConclusion(results) {
    const found = new Set(results.flatMap(badOnes));
    return conclusions/* BAD */.eU.find((conclusion) => found.has(conclusion)) ?? 'success';
}
function badOnes({ target, state, skippedBecause, failure, runs = [] }) {
    if (target.optional || (0, result/* isLeftOut */.WY)(skippedBecause))
        return [];
    const bad = runs.flatMap(({ run }) => run.conclusion === undefined || (0, conclusions/* hasSucceeded */.yO)(run) ? [] : [(0, conclusions/* badConclusion */.Te)(run.conclusion)]);
    if (failure?.code === 'run_timeout')
        return [...bad, 'timed_out'];
    if (failure?.code === 'cancelled')
        return [...bad, 'cancelled'];
    return bad.length > 0 || (state === 'accepted' && runs.length > 0) ? bad : ['failure'];
}






/** An output holds 1 MiB, and all of a job's together 50: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idoutputs */
const MOST_CHARACTERS = 500_000;
const MOST_OF_MESSAGE = 500;
/**
 * Sets the step's outputs. What can't be written is a warning and changes nothing else.
 *
 * @param results of all targets, in their order; none where the inputs were wrong
 * @param waiting where the runs were followed
 */
function setOutputs(results, waiting, env, clean, log) {
    const plain = results.map((result) => plainResult(result, clean));
    const { accepted, failed, skipped } = (0, result/* countStates */.c0)(results);
    const { json, cut } = fitting(plain);
    const unwritten = [];
    const file = attempt(['results-file'], () => writeTempFile('dispatch-results', JSON.stringify(plain), env));
    const outputs = Object.entries({
        'status-code': stepStatus(results),
        'accepted-count': accepted,
        'failed-count': failed,
        'skipped-count': skipped,
        'dispatch-id': plain[0]?.dispatch_id,
        'run-id': plain[0]?.runs?.[0]?.id,
        'run-url': plain[0]?.runs?.[0]?.url,
        conclusion: waiting?.waitFor === 'completion' ? stepConclusion(results) : undefined,
        results: json,
        'results-file': file,
    }).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
    attempt(outputs.map(([name]) => name), () => (0,command_file/* writeValues */.w)('GITHUB_OUTPUT', outputs));
    if (cut)
        log.warning('Output cut', `The output results would have more than ${MOST_CHARACTERS} characters, so ${cut}. results-file has all of it.`);
    if (unwritten.length > 0)
        log.warning('Outputs not set', `These outputs could not be written: ${unwritten.join('; ')}.`);
    function attempt(names, write) {
        try {
            return write();
        }
        catch (error) {
            unwritten.push(`${names.join(', ')} (${error.message})`);
            return undefined;
        }
    }
}
/** 0 if one target had no answer, else the highest; nothing if nothing was sent. */
function stepStatus(results) {
    const codes = results.map(({ statusCode }) => statusCode).filter((code) => code !== undefined);
    if (codes.length === 0)
        return undefined;
    return codes.includes(0) ? 0 : Math.max(...codes);
}
/** As later steps read it. */
function plainResult(result, clean) {
    const { target, state, ref, skippedBecause, statusCode, tries, durationMs, tokenExpiration, resumed, runs, failure } = result;
    return {
        ...(target.search ? { search: clean(target.search.words) } : { repository: clean(target.repository) }),
        ...cleaned((0, dispatch/* rowOf */.OB)(target.dispatch, ref), clean),
        state,
        ...(skippedBecause === undefined ? {} : { skipped_because: skippedBecause }),
        ...(target.optional ? { optional: true } : {}),
        ...(statusCode === undefined ? {} : { status_code: statusCode }),
        attempts: tries,
        duration_ms: durationMs,
        ...(result.mayHaveArrivedTwice ? { may_have_arrived_twice: true } : {}),
        ...(resumed ? { resumed } : {}),
        // An id that was not sent is nobody's.
        ...(target.dispatchId === undefined || (statusCode === undefined && !resumed)
            ? {}
            : { dispatch_id: clean(target.dispatchId) }),
        ...(tokenExpiration ? { token_expires_at: wholeSeconds(tokenExpiration.at) } : {}),
        ...(runs ? { runs: runs.map((run) => plainRun(run, clean)) } : {}),
        ...(failure
            ? { error: { code: failure.code, title: failure.title, message: clean((0, report_causes/* resultMessage */.FV)(result) ?? '') } }
            : {}),
    };
}
/** Such as `2026-12-05T00:00:00Z`. */
function wholeSeconds(time) {
    return new Date(time).toISOString().replace('.000', '');
}
function plainRun({ run, matchedBy }, clean) {
    return {
        id: run.id,
        url: clean(run.url),
        workflow: clean(run.workflow),
        ...(run.status === '' ? {} : { status: clean(run.status) }),
        ...(run.conclusion === undefined ? {} : { conclusion: clean(run.conclusion) }),
        matched_by: matchedBy,
    };
}
/** So that a thousand targets fit, whatever these say: a repository has 140 characters, an id 64, all the rest 180. */
const MOST_OF_TEXT = 50;
const TEXTS = ['event_type', 'workflow', 'ref', 'title'];
/** What is left out where the results are too long, one after another, and what is said of it. */
const CUTS = [
    ['', (_, value) => value],
    [
        `its messages were cut to ${MOST_OF_MESSAGE} characters`,
        (key, value) => (key === 'message' ? String(value).slice(0, MOST_OF_MESSAGE) : value),
    ],
    ['its messages were left out', without('message')],
    [
        'its messages were left out, and its runs reduced to id, url and conclusion',
        (key, value) => (key === 'runs' ? value.map(reduced) : without('message')(key, value)),
    ],
    ['its messages and its runs were left out', without('message', 'runs')],
    [
        `its messages and its runs were left out, and event types and titles cut to ${MOST_OF_TEXT} characters`,
        (key, value) => shortening(TEXTS, MOST_OF_TEXT)(key, without('message', 'runs')(key, value)),
    ],
];
function reduced({ id, url, conclusion }) {
    return { id, url, ...(conclusion === undefined ? {} : { conclusion }) };
}
function cleaned(texts, clean) {
    return Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, clean(String(value))]));
}
function shortening(names, most) {
    return (key, value) => (names.includes(key) ? shortened(String(value), most) : value);
}
/** @param most characters, as JSON has them: a control character takes six */
function shortened(text, most) {
    let left = most - '\u2026'.length;
    let end = 0;
    if (JSON.stringify(text).length - 2 <= most)
        return text;
    for (const character of text) {
        left -= JSON.stringify(character).length - 2;
        if (left < 0)
            break;
        end += character.length;
    }
    return `${text.slice(0, end)}\u2026`;
}
function without(...names) {
    return (key, value) => (names.includes(key) ? undefined : value);
}
/** The JSON in no more characters than an output may have, and what was cut to get there. */
function fitting(results) {
    let fit = { json: '', cut: '' };
    for (const [cut, replacer] of CUTS) {
        fit = { json: JSON.stringify(results, replacer), cut };
        if (fit.json.length <= MOST_CHARACTERS)
            break;
    }
    return fit;
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);

/**
 * Makes GitHub's Markdown of a message's plain text: lines that begin with `- ` become a list, indented ones a block of
 * code, all others a paragraph each. What is indented by two under a line of a list belongs to it, and is read alike.
 * Addresses of the web become links where their host may be linked to; whatever else stands in the text means nothing.
 *
 * @param hosts such as `github.com`: nobody else's words may lead elsewhere
 */
function markdownText(text, hosts) {
    const blocks = [];
    for (const line of text.split('\n')) {
        const last = blocks.at(-1);
        if (last && belongs(line, last))
            last.push(line);
        else if (line.trim() !== '')
            blocks.push([line]);
    }
    return blocks.map((lines) => block(lines, hosts)).join('\n\n');
}
/** Whether a line goes on with the block before it. */
function belongs(line, [first = '']) {
    if (line.startsWith('- '))
        return first.startsWith('- ');
    return line.startsWith('  ') && (first.startsWith('- ') || first.startsWith('  '));
}
function block(lines, hosts) {
    const [first = ''] = lines;
    if (first.startsWith('- '))
        return list(lines, hosts);
    return first.startsWith('  ')
        ? (0, text_escape/* markdownBlock */.dI)(withoutIndent(lines))
        : lines.map((line) => prose(line, hosts)).join('\n');
}
function list(lines, hosts) {
    const items = [];
    for (const line of lines) {
        if (line.startsWith('- '))
            items.push([]);
        items.at(-1)?.push(line.slice(2));
    }
    return items
        .map(([first = '', ...rest]) => {
        const more = rest.length === 0 ? [] : ['', ...markdownText(rest.join('\n'), hosts).split('\n')];
        return [`- ${prose(first, hosts)}`, ...more.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
    })
        .join('\n');
}
function withoutIndent(lines) {
    const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
    return lines.map((line) => line.slice(indent)).join('\n');
}
/** An address begins a word, and ends before what may follow it in a sentence. */
const ADDRESS = /(?<=^|[\s("'])https?:\/\/[^\s"'<>`]*[^\s"'<>`.,;:!?)\]]/g;
function prose(line, hosts) {
    const text = line.trim();
    let made = '';
    let at = 0;
    for (const { index, 0: address } of text.matchAll(ADDRESS)) {
        if (!mayLink(address, hosts))
            continue;
        made += (0, text_escape/* markdown */.wD)(text.slice(at, index)) + (0, text_escape/* markdownLink */.iQ)(address, address);
        at = index + address.length;
    }
    made += (0, text_escape/* markdown */.wD)(text.slice(at));
    // At a line's start even a number with a dot would begin something, or a line of dashes be one.
    return /^(?:[-+=]|\d+\.)/.test(made) ? `&#${made.charCodeAt(0)};${made.slice(1)}` : made;
}
function mayLink(address, hosts) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    return url !== undefined && hosts.includes(url.host) && url.username === '' && url.password === '';
}

// EXTERNAL MODULE: ./src/text/inline.ts
var inline = __nccwpck_require__(8038);


/** Nobody reads more bars, and Mermaid refuses a text of more than 50,000 characters. */
const MOST_RUNS = 100;
const MOST_OF_NAME = 36;
/**
 * When the runs of the targets began and ended: a Mermaid chart within Markdown, of less than 50,000 characters.
 *
 * @param results at least one of which has a run
 * @param clean takes secrets out
 * @see https://mermaid.js.org/syntax/gantt.html
 */
function ganttOf(results, clean) {
    const all = results.flatMap(({ target, runs = [] }) => runs.map(({ run }) => ({ name: gantt_shortened(clean(target.repository)), run })));
    const shown = all.slice(0, MOST_RUNS);
    const latest = Math.max(...shown.map(({ run }) => run.updatedAt));
    const sections = [...Map.groupBy(shown, ({ name }) => name)];
    // The names stand to the left of the bars, in letters of about 6 pixels.
    const padding = 20 + 6 * Math.max(...sections.map(([name]) => name.length));
    return [
        '```mermaid',
        '---',
        `config: { gantt: { leftPadding: ${padding} }, themeVariables: ${JSON.stringify(COLORS)} }`,
        '---',
        'gantt',
        `  title ${all.length > MOST_RUNS ? `The first ${MOST_RUNS} runs` : 'Runs'}, in your local time`,
        '  dateFormat x',
        '  axisFormat %H:%M:%S',
        '  todayMarker off',
        ...sections.flatMap(([name, runs]) => [`  section ${name}`, ...runs.map(({ run }) => bar(run, latest, clean))]),
        '```',
    ].join('\n');
}
/**
 * Told apart, and legible, in both of GitHub's color schemes, within bars and beside them: a bar without a tag is a good
 * end, `crit` another, `active` none yet. Their names have the scheme's own color beside the bars, but for `active`.
 *
 * @see https://mermaid.js.org/config/theming.html
 */
const COLORS = {
    taskBkgColor: '#1a7f37',
    taskBorderColor: '#1a7f37',
    taskTextColor: '#ffffff',
    critBkgColor: '#cf222e',
    critBorderColor: '#cf222e',
    activeTaskBkgColor: '#fae17d',
    activeTaskBorderColor: '#9a6700',
    taskTextDarkColor: '#6e7781',
};
/** The end of a name tells more than its beginning. */
function gantt_shortened(repository) {
    return repository.length > MOST_OF_NAME ? `\u2026${repository.slice(1 - MOST_OF_NAME)}` : repository;
}
/** A run that goes on has a bar up to the latest time that is known. */
function bar(run, latest, clean) {
    const [mark, tag, end] = run.status !== 'completed'
        ? ['\u2026', 'active, ', latest]
        : (0, conclusions/* hasSucceeded */.yO)(run)
            ? ['\u2713', '', run.updatedAt]
            : ['\u2717', 'crit, ', run.updatedAt];
    const label = escaped((0, inline/* inline */.m)(clean(`${run.workflow}, ${run.conclusion ?? run.status}`), 60));
    // The mark comes first because Mermaid takes many a word at a line's start for a keyword. A bar of no length would not
    // be seen.
    const begin = run.startedAt ?? run.createdAt;
    return `  ${mark} ${label} :${tag}${begin}, ${Math.max(end, begin + 1000)}`;
}
/** As entity codes, what would mean something to Mermaid: it shows them as they were. */
function escaped(text) {
    return text.replace(/[#:;%{}<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}

// EXTERNAL MODULE: ./src/text/duration.ts
var duration = __nccwpck_require__(9495);
// EXTERNAL MODULE: ./src/text/listing.ts
var listing = __nccwpck_require__(3083);




/** The table of all targets, failures first: the lines of its head, and a line for each row. */
function summaryTable(results, options) {
    const order = { failed: 0, skipped: 1, accepted: 2, planned: 3 };
    const sorted = results.toSorted((a, b) => order[a.state] - order[b.state]);
    const all = results.some(({ tries }) => tries > 1) ? [...COLUMNS, ...EFFORT] : COLUMNS;
    const what = (0, dispatch/* calledTogether */.E8)(results.map(({ target }) => target.dispatch)).column;
    const columns = all.map((column) => (column.title === EVENT ? { ...column, title: what } : column));
    return {
        head: [tableRow(columns.map(({ title }) => title)), tableRow(columns.map(({ right }) => (right ? '---:' : '---')))],
        rows: sorted.map((result) => tableRow(columns.map(({ cell }) => cell(result, options)))),
    };
}
function tableRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
const EVENT = 'Event';
const COLUMNS = [
    {
        title: 'Target',
        cell({ target: { repository } }, { web, clean }) {
            const name = clean(repository);
            return web === undefined ? (0, text_escape/* markdown */.wD)(name) : (0, text_escape/* markdownLink */.iQ)(name, clean(`${web}/${repository}`));
        },
    },
    {
        title: EVENT,
        cell: ({ target, ref }, { clean }) => (0, text_escape/* markdown */.wD)(clean(Object.values((0, dispatch/* rowOf */.OB)(target.dispatch, ref)).join(' on '))),
    },
    { title: 'Result', cell: resultCell },
];
/** Only where a target took more than one try: of all others they say nothing. */
const EFFORT = [
    { title: 'Tries', right: true, cell: ({ tries }) => tries },
    { title: 'Time', right: true, cell: ({ tries, durationMs }) => (tries === 0 ? '\u2013' : (0, duration/* duration */.p0)(durationMs)) },
];
function resultCell(result, options) {
    const { state, mayHaveArrivedTwice, resumed, runs = [] } = result;
    const lines = (0, listing/* firstOf */.K)(runs, summary_table_MOST_RUNS, (run) => runWords(run, options.clean), (count) => `\u2026 and ${count} more`);
    const before = resumed ? ['started by an earlier attempt'] : [];
    const twice = mayHaveArrivedTwice ? ['\u26a0\ufe0f may have arrived twice'] : [];
    return [`${STATES[state]} ${stateWords(result, options)}`, ...lines, ...before, ...twice].join('<br>');
}
const STATES = { accepted: '\u2705', skipped: '\u23ed\ufe0f', failed: '\u274c', planned: '\ud83d\udcdd' };
function stateWords({ target, state, skippedBecause, failure }, { waitFor, clean }) {
    switch (state) {
        case 'accepted':
            return waitFor === undefined ? (0, dispatch/* wordsFor */.tu)(target.dispatch).accepted : ACCEPTED[waitFor];
        case 'failed':
            return `${(0, text_escape/* markdown */.wD)(clean(failure?.title ?? 'failed'))}${target.optional ? ' (optional)' : ''}`;
        case 'skipped':
            return skippedBecause === undefined ? 'skipped' : `skipped (${skippedBecause})`;
        case 'planned':
            return 'planned';
    }
}
/** What is known of a target, by what was waited for. */
const ACCEPTED = { start: 'started', completion: 'succeeded' };
/** More are counted: a long list makes a cell unreadable. */
const summary_table_MOST_RUNS = 10;
/** A run by its page, with how it ended where that is not well, and how long it took. */
function runWords({ run }, clean) {
    const { workflow, url, status, conclusion = status, createdAt, startedAt = createdAt, updatedAt } = run;
    const words = [
        ...(conclusion === 'success' || conclusion === '' ? [] : [(0, text_escape/* markdown */.wD)(clean(conclusion.replaceAll('_', ' ')))]),
        ...(status === 'completed' ? [(0, duration/* duration */.p0)(updatedAt - startedAt)] : []),
    ];
    return `${(0, text_escape/* markdownLink */.iQ)(clean(workflow), clean(url))}${words.length > 0 ? ` (${words.join(', ')})` : ''}`;
}









/** A step's summary holds 1 MiB; what does not fit is counted. */
const MOST_BYTES = 1_000_000;
/** Of which the table, most of whose rows say that all is well, takes no more than this. */
const MOST_BYTES_OF_TABLE = 600_000;
/** And the ends of logs no more than this. */
const MOST_BYTES_OF_LOGS = 200_000;
/**
 * Adds to the job's summary. One that can't be written is worth a debug line only. (The toolkit's own way begins by
 * starting threads for its file accesses, which takes longer than this.)
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#adding-a-job-summary
 */
function writeSummary(text, env, log) {
    try {
        if (!env.GITHUB_STEP_SUMMARY)
            throw new Error('GITHUB_STEP_SUMMARY is not set');
        (0,external_node_fs_.appendFileSync)(env.GITHUB_STEP_SUMMARY, `${text}\n`);
    }
    catch (error) {
        log.debug(`The job summary could not be written: ${error.message}`);
    }
}
/** More bars than this can't be read, and a single one says nothing. */
const CHART = { least: 2, most: 30 };
/**
 * The summary of a step: counts, a table with failures first, a chart of the runs, each distinct error in full.
 *
 * @returns Markdown of less than 1 MiB
 */
function summaryOf(results, options) {
    const { waiting, dryRun, web, clean } = options;
    const { head, rows: all } = summaryTable(results, { waitFor: waiting?.waitFor, web, clean });
    const causes = (0, report_causes/* distinctCauses */.x6)(results);
    const rows = summary_fitting(all, MOST_BYTES_OF_TABLE);
    const hasChart = waiting?.waitFor === 'completion' &&
        results.length >= CHART.least &&
        results.length <= CHART.most &&
        results.some(({ runs = [] }) => runs.length > 0);
    const errors = summary_fitting(causes.map((cause) => errorSection(cause, options)), MOST_BYTES - MOST_BYTES_OF_TABLE - MOST_BYTES_OF_LOGS);
    const logs = summary_fitting(causes.flatMap(({ excerpts }) => excerpts.map((excerpt) => fold(excerpt, clean))), MOST_BYTES_OF_LOGS);
    const counts = (0, lines/* leftOutCounts */.iG)(results.filter(({ skippedBecause }) => skippedBecause !== 'no-token'));
    const parts = [
        `## Dispatch to Repositories: ${countsOf(results, { waits: waiting !== undefined, dryRun })}`,
        results.length > 0 ? [...head, ...rows.kept].join('\n') : 'No repository was found: nothing was to be sent.',
        counts.length > 0 && `Left out: ${(0, text_escape/* markdown */.wD)(counts.join(', '))}.`,
        rows.left > 0 && `\u2026 and ${rows.left} more rows.`,
        hasChart && ganttOf(results, clean),
        ...errors.kept,
        errors.left > 0 && `\u2026 and ${errors.left} more causes.`,
        ...logs.kept,
        logs.left > 0 && `\u2026 and the logs of ${logs.left} more jobs.`,
    ];
    return `${parts.filter((part) => part !== false).join('\n\n')}\n`;
}
/** The summary of a step that sent nothing, because its inputs were wrong. */
function summaryOfFailure(failure, options) {
    const section = errorSection({ heading: failure.title, message: (0, failures_failure/* failureMessage */.oh)(failure) }, options);
    return `## Dispatch to Repositories: nothing sent\n\n${section}\n`;
}
function countsOf(results, { waits, dryRun }) {
    const { accepted, failed, skipped, planned } = (0, result/* countStates */.c0)(results);
    const good = dryRun ? `dry run, ${planned} planned` : `${accepted} ${waits ? 'succeeded' : 'accepted'}`;
    return [good, `${failed} failed`, ...(skipped ? [`${skipped} skipped`] : [])].join(', ');
}
/** Words of GitHub's that came from outside may link to its own pages and its documentation, and nowhere else. */
function errorSection({ heading, message }, { web, clean }) {
    const hosts = [...(web !== undefined && URL.canParse(web) ? [new URL(web).host] : []), 'docs.github.com'];
    return `### ${(0, text_escape/* markdown */.wD)(clean(heading))}\n\n${markdownText(clean(message), hosts)}`;
}
/** The end of a log, as the page folds it in. */
function fold({ title, lines }, clean) {
    const block = (0, text_escape/* markdownBlock */.dI)(clean(lines.join('\n')));
    return `<details><summary>${(0, text_escape/* markdown */.wD)(clean(title))}</summary>\n\n${block}\n\n</details>`;
}
/** As many pieces, from the first on, as fit into so many bytes. */
function summary_fitting(pieces, bytes) {
    let used = 0;
    const end = pieces.findIndex((piece) => {
        used += Buffer.byteLength(piece) + 2;
        return used > bytes;
    });
    const kept = end === -1 ? pieces : pieces.slice(0, end);
    return { kept, left: pieces.length - kept.length };
}

// EXTERNAL MODULE: ./src/inputs/settings.ts
var settings = __nccwpck_require__(900);

/**
 * Where the pages are of the GitHub that an API belongs to.
 *
 * @param apiUrl without a slash at its end
 * @returns such as `https://github.com`; nothing where that can't be told
 * @see https://docs.github.com/en/enterprise-server@latest/rest/quickstart
 */
function webUrl(apiUrl, env) {
    if (env.GITHUB_SERVER_URL && apiUrl === (0, settings/* ownApiUrl */.Ie)(env))
        return env.GITHUB_SERVER_URL;
    if (!URL.canParse(apiUrl))
        return undefined;
    const { origin, host, pathname } = new URL(apiUrl);
    if (pathname === '/api/v3')
        return origin;
    if (host === 'api.github.com')
        return 'https://github.com';
    return host.endsWith('.ghe.com') && host.startsWith('api.') ? `https://${host.slice('api.'.length)}` : undefined;
}







/** Tells what became of all targets: annotations, outputs, summary. */
function reportResults(told, settings, { log, clean, veil, env }) {
    const results = told.map(({ failure, ...rest }) => (failure ? { ...rest, failure: linked(failure, env) } : rest));
    const waiting = settings.dryRun ? undefined : settings.waiting;
    (0, annotations/* annotateResults */.z)(log, results);
    const [only, ...others] = results;
    const where = only?.state === 'accepted' && others.length === 0 && !waiting
        ? (0, lines/* runsLine */.jp)(only, env.GITHUB_SERVER_URL || 'https://github.com')
        : undefined;
    if (where)
        log.info(where);
    if (others.length > 0)
        log.info((0, lines/* countsLine */.J7)(results, waiting !== undefined));
    else if (only && waiting && isFollowed(only))
        log.info((0, lines/* endLine */.Sk)(only));
    setOutputs(results, waiting, env, clean, log);
    const shown = veil ? (text) => veil(clean(text)) : clean;
    if (settings.summary)
        writeSummary(summaryOf(results, { waiting, dryRun: settings.dryRun, web: webUrl(settings.apiUrl, env), clean: shown }), env, log);
}
/** Why an event was not accepted stands in a line of its own before. */
function isFollowed({ state, failure }) {
    return state === 'accepted' || failure?.during === 'following';
}
/** Tells what is wrong with the inputs: nothing was sent. */
function reportProblems(problems, summary, { log, clean, env }) {
    const failure = linked(invalidInput(problems), env);
    log.error(failure.title, (0, failures_failure/* failureMessage */.oh)(failure));
    setOutputs([], undefined, env, clean, log);
    if (summary)
        writeSummary(summaryOfFailure(failure, { web: env.GITHUB_SERVER_URL, clean }), env, log);
}
/**
 * A failure with the link to its entry in the documentation of the version in use, where the runner says which that is.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables#default-environment-variables
 */
function linked(failure, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = env;
    if (!server || !repository || !ref)
        return failure;
    return { ...failure, link: `${server}/${repository}/blob/${ref}/docs/troubleshooting.md#${failure.code}` };
}


/***/ }),

/***/ 1666:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ dispatchResult),
/* harmony export */   Hd: () => (/* binding */ toldBy),
/* harmony export */   Jr: () => (/* binding */ endedWell),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   WY: () => (/* binding */ isLeftOut),
/* harmony export */   c0: () => (/* binding */ countStates),
/* harmony export */   iW: () => (/* binding */ withLeftOut)
/* harmony export */ });
/** Whether nobody but this step can have started it: GitHub's answer named it, or it shows an id that the action itself made. */
function isOurs({ idIsNew }, { matchedBy }) {
    return matchedBy === 'run_id' || (matchedBy === 'dispatch_id' && idIsNew === true);
}
/** What is known of a target when its dispatch is over. */
function dispatchResult(delivered) {
    const { target, state } = delivered;
    const statusCode = statusCodeOf(delivered);
    const mayHaveArrived = state === 'failed' && delivered.mayHaveArrived;
    const ref = state === 'accepted' ? delivered.by.ref : state === 'failed' ? delivered.last?.ref : undefined;
    return {
        target,
        state,
        tries: delivered.requests,
        durationMs: delivered.durationMs,
        ...(statusCode === undefined ? {} : { statusCode }),
        ...(ref ? { ref } : {}),
        ...(mayHaveArrived ? { mayHaveArrived } : {}),
        ...(state === 'accepted' && delivered.mayHaveArrivedTwice ? { mayHaveArrivedTwice: true } : {}),
        ...(state === 'accepted' && delivered.by.resumed ? { resumed: true } : {}),
        ...(delivered.state === 'skipped' ? { skippedBecause: delivered.because } : {}),
    };
}
/** @returns the results of all targets, in their order, with those that were left out from the start */
function withLeftOut(targets, results) {
    const resultOf = new Map(results.map((result) => [result.target, result]));
    return targets.flatMap((target) => {
        const { skippedBecause } = target;
        const leftOut = skippedBecause && { target, state: 'skipped', skippedBecause, tries: 0, durationMs: 0 };
        return resultOf.get(target) ?? leftOut ?? [];
    });
}
/** Whether a target ended as the workflow wants it: one that was to be skipped, or may fail, too. */
function endedWell({ target, state, skippedBecause }) {
    if (state === 'failed')
        return target.optional === true;
    return state !== 'skipped' || isLeftOut(skippedBecause);
}
/** Whether a target was skipped because the workflow wants it so. */
function isLeftOut(because) {
    return because === 'if' || because === 'paths' || because === 'no-token' || because === 'no-listener';
}
function statusCodeOf(delivered) {
    if (delivered.requests === 0)
        return undefined;
    // That an earlier attempt's run is followed, or re-run, is no dispatch.
    if (delivered.state === 'skipped' || (delivered.state === 'accepted' && delivered.by.resumed))
        return undefined;
    const last = delivered.state === 'accepted' ? delivered.by : delivered.last;
    return last?.reply.kind === 'answer' ? last.reply.status : 0;
}
/** The try that a failure is told by: for what was held back, that of another target. */
function toldBy(cause) {
    switch (cause.kind) {
        case 'tried':
            return cause.tried;
        case 'held-back':
            return cause.by;
        case 'stopped':
            return cause.after;
    }
}
/** How many targets are in each state. */
function countStates(results) {
    const counts = { accepted: 0, failed: 0, skipped: 0, planned: 0 };
    for (const { state } of results)
        counts[state]++;
    return counts;
}


/***/ }),

/***/ 3614:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ writeValues)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1178);


/**
 * Hands values to the runner.
 *
 * @param file the variable that names the runner's file: for the step's outputs, or for what its post step gets
 * @throws Error where it is not set, or the file can't be written; none of the values is, then
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
function writeValues(file, values) {
    const path = process.env[file];
    // The toolkit would print commands instead, which runners no longer obey.
    if (!path)
        throw new Error(`${file} is not set`);
    (0, node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(path, '');
    const write = file === 'GITHUB_OUTPUT' ? _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH : _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .saveState */ .LZ;
    for (const [name, value] of values)
        write(name, value);
}


/***/ }),

/***/ 3034:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ readEvent),
/* harmony export */   l: () => (/* binding */ isRunningPrivate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/**
 * Whether the repository that this workflow runs in is private, and so its log. What can't be read counts as public.
 *
 * @see https://docs.github.com/en/webhooks/webhook-events-and-payloads
 */
function isRunningPrivate(env) {
    const event = readEvent(env).payload;
    return event?.repository?.private === true;
}
/**
 * The event that the workflow runs for: its name, empty where it is not known, and what it brings, nothing where that
 * can't be read.
 */
function readEvent(env) {
    const name = env.GITHUB_EVENT_NAME ?? '';
    try {
        return { name, payload: JSON.parse((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(env.GITHUB_EVENT_PATH ?? '', 'utf8')) };
    }
    catch {
        return { name, payload: undefined };
    }
}


/***/ }),

/***/ 6555:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ secretsOfKey),
/* harmony export */   c: () => (/* binding */ registerSecret)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1178);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9872);


/** So few characters of a key tell nothing, and may be a word. */
const SHORTEST_LINE = 8;
/**
 * What must not be shown of a private key, however it is written: each of its lines, and all of them in one. The lines
 * around it are no secret.
 *
 * @param written PEM; its line breaks may be written as `\n`
 */
function secretsOfKey(written) {
    const body = written.replaceAll(/-----[A-Z ]+-----/g, '\n');
    // Where its line breaks became spaces, too; other text may have words in it.
    const lines = body.split(body === written ? /[\r\n]|\\+[rn]/ : /\s+|\\+[rn]/).map((line) => line.trim());
    const secret = lines.filter((line) => line.length >= SHORTEST_LINE);
    return lines.length === 1 ? [written] : [written, ...secret, secret.join('')];
}
/** Has the runner mask a secret, and adds it to those that are taken out of every text. */
function registerSecret(secret) {
    if ((0, _text_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .addSecret */ .Ck)(secret))
        (0, _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setSecret */ .Pq)(secret.trim());
}


/***/ }),

/***/ 1358:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HttpClient: () => (/* binding */ HttpClient),
/* harmony export */   JSONParse: () => (/* binding */ JSONParse),
/* harmony export */   JSONStringify: () => (/* binding */ JSONStringify),
/* harmony export */   fetch: () => (/* binding */ fetch),
/* harmony export */   getExecOutput: () => (/* binding */ getExecOutput),
/* harmony export */   paginateRest: () => (/* binding */ paginateRest),
/* harmony export */   parse: () => (/* binding */ parse),
/* harmony export */   restEndpointMethods: () => (/* binding */ restEndpointMethods),
/* harmony export */   withCustomRequest: () => (/* binding */ withCustomRequest)
/* harmony export */ });
// What stands in, within the bundle, for packages that the toolkit imports and this action never calls: `paths` in
// tsconfig.json has the reason for each.
function unused() {
    throw new Error('not part of this bundle: see src/runner/unused.ts');
}
/** undici */
const fetch = unused;
/** @actions/http-client */
class HttpClient {
    getAgent() { }
    getAgentDispatcher() { }
}
/** @actions/exec */
const getExecOutput = unused;
/** @octokit/plugin-rest-endpoint-methods */
const restEndpointMethods = () => ({});
/** @octokit/plugin-paginate-rest */
const paginateRest = () => ({});
/** @octokit/graphql */
const withCustomRequest = () => ({ defaults: () => unused });
/** content-type: bodies are taken as texts, see octokit.ts. */
const parse = unused;
/** json-with-bigint: likewise, and what is sent has no bigint. */
const JSONParse = unused;
const JSONStringify = JSON.stringify;


/***/ }),

/***/ 6746:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ appKey),
/* harmony export */   J: () => (/* binding */ appOwner)
/* harmony export */ });
/** No token has a line break in it. */
const APP = 'App\n';
/** Stands for the token that a GitHub App is given for an owner's repositories: one for each owner, in any letter case. */
function appKey(owner) {
    return APP + owner.toLowerCase();
}
/** @returns whose repositories it is for; nothing where it is a token itself */
function appOwner(token) {
    return token.startsWith(APP) ? token.slice(APP.length) : undefined;
}


/***/ }),

/***/ 9495:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ timeAhead),
/* harmony export */   Wf: () => (/* binding */ rounded),
/* harmony export */   p0: () => (/* binding */ duration)
/* harmony export */ });
/** Such as `143 ms`, `4.2 s`, `75 s` or `12 min 30 s`. */
function duration(ms) {
    if (ms < 1000)
        return `${ms} ms`;
    if (ms < 120_000)
        return `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`;
    const seconds = Math.round(ms / 1000);
    return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
/**
 * When something will be, as people tell it: `in 40 min (10:57 UTC)`, `in 20 s (10:57 UTC)`, from a day on with the date.
 *
 * @param ms from now on
 * @param now milliseconds since 1970
 */
function timeAhead(ms, now) {
    // Up to the next minute: nobody is to come too early.
    const at = new Date(Math.min(Math.ceil((now + ms) / MINUTE_MS) * MINUTE_MS, LATEST_DATE_MS)).toISOString();
    const [date, time] = [at.slice(0, at.indexOf('T')), at.slice(at.indexOf('T') + 1, at.indexOf('T') + 6)];
    return `in ${rounded(ms)} (${ms < DAY_MS ? '' : `${date} `}${time} UTC)`;
}
/** Such as `20 s`, `30 min`, `24 h` or `5 days`. */
function rounded(ms) {
    if (ms < 2 * MINUTE_MS)
        return `${Math.ceil(ms / 1000)} s`;
    if (ms < 2 * HOUR_MS)
        return `${Math.round(ms / MINUTE_MS)} min`;
    return ms < 2 * DAY_MS ? `${Math.round(ms / HOUR_MS)} h` : `${Math.round(ms / DAY_MS)} days`;
}
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** https://tc39.es/ecma262/#sec-time-values-and-time-range */
const LATEST_DATE_MS = 8.64e15;


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   dI: () => (/* binding */ markdownBlock),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   wD: () => (/* binding */ markdown)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);

/**
 * Makes text fit for the log: the runner reads `::` at a line's start and `##[` anywhere as a command, and the
 * page shows it with its control characters.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param text may have several lines; its line feeds stay, other control characters become escapes
 */
function logText(text) {
    return text
        .split('\n')
        .map((line) => (0, _inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(line, Number.POSITIVE_INFINITY)
        .replace(/^(\s*):(?=:)/, '$1:\u200b')
        .replaceAll('##[', '##\u200b['))
        .join('\n');
}
/**
 * Makes text fit to stand in a table's cell or a paragraph of GitHub's Markdown as it is: no markup, HTML, formula,
 * emoji, mention or link is made of it. Underscores and dots within words are harmless and stay readable.
 *
 * @see https://github.github.com/gfm/
 * @see https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
function markdown(text) {
    return (0, _inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(text, Number.POSITIVE_INFINITY)
        .replace(LINKED, `$&${UNSEEN}`)
        .replace(/[\\`*{}[\]()<>#|~@&:$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|(?<=www\u200b)\./gi, (character) => `&#${character.charCodeAt(0)};`);
}
/** A space of no width. */
const UNSEEN = '\u200b';
/**
 * The beginnings of what is linked by itself, or becomes an emoji. That is looked for in the text that Markdown has been
 * made of, where entities are characters again: so it has to be broken.
 */
const LINKED = new RegExp([
    // An address, a user, a team, a commit of somebody's.
    /@(?=[\w-])/,
    /#(?=\d)/,
    /(?<![a-z0-9])gh-(?=\d)/,
    /:(?=\/\/|[\w+-]+:)/,
    /www(?=\.)/,
    // A commit.
    /(?<![0-9a-f])[0-9a-f]{3}(?=[0-9a-f]{37}(?![0-9a-f]))/,
]
    .map(({ source }) => source)
    .join('|'), 'gi');
/** Text of several lines as a block of code that nothing in it can end. */
function markdownBlock(text) {
    const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
    const fence = '`'.repeat(longest + 1);
    const lines = text.split('\n').map((line) => (0, _inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(line, Number.POSITIVE_INFINITY));
    return [`${fence}text`, ...lines, fence].join('\n');
}
/** A link of GitHub's Markdown; the text alone where the address is none of the web. */
function markdownLink(text, address) {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (!url || !/^https?:$/.test(url.protocol))
        return markdown(text);
    const href = url.href.replace(/[()<>|\\`*~[\]]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
    return `[${markdown(text)}](${href})`;
}


/***/ }),

/***/ 8038:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ inline),
/* harmony export */   v: () => (/* binding */ shortened)
/* harmony export */ });
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9872);

// C0 and C1 controls, line and paragraph separators, and the bidirectional controls that can make a
// line read otherwise than it is (https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters).
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]/gu;
/** What tokens are made of. */
const WORD = /[\w.~+/=-]/;
const WORD_AT_END = /(?<![\w.~+/=-])[\w.~+/=-]+$/;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/**
 * Makes text from outside fit to stand within one line of ours.
 *
 * @param text anything: a name, a payload's line, GitHub's message
 * @param limit most characters to keep; what is longer ends in `\u2026`, and never within a word
 * @returns the text with line breaks, control characters, bidirectional controls and lone surrogates as escapes
 */
function inline(text, limit = 500) {
    return shortened(text, limit).replace(UNPRINTABLE, visible);
}
/** A text of so many characters at most. Secrets are masked whole: of a word that might be one that nobody knows of no part is kept. */
function shortened(whole, limit) {
    const text = whole.length > limit ? (0, _secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .clean */ .uH)(whole) : whole;
    if (text.length <= limit)
        return text;
    const kept = text.slice(0, limit - 1);
    return `${WORD.test(text.charAt(limit - 1)) ? kept.replace(WORD_AT_END, '') : kept}\u2026`;
}
function visible(character) {
    return SHORT[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 3083:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ firstOf),
/* harmony export */   r: () => (/* binding */ listed)
/* harmony export */ });
/** Names in a sentence: the first ones, and a count of the rest, such as `a, b and 3 more`. */
function listed(names, most) {
    const rest = names.length > most ? ` and ${names.length - most} more` : '';
    return `${names.slice(0, most).join(', ')}${rest}`;
}
/**
 * The first ones of many, each in words, and at the end how many more there are.
 *
 * @param most how many are told; `inWords` is asked about no others
 * @param more says how many are left out
 */
function firstOf(items, most, inWords, more) {
    const rest = items.length > most ? [more(items.length - most)] : [];
    return [...items.slice(0, most).map((item) => inWords(item)), ...rest];
}


/***/ }),

/***/ 9872:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ck: () => (/* binding */ addSecret),
  uH: () => (/* binding */ clean),
  yi: () => (/* binding */ cleanAnswer),
  J5: () => (/* binding */ cleanCutOff),
  dL: () => (/* binding */ findSecrets)
});
function createUnits(capacity) {
    return { codes: new Uint16Array(capacity), from: new Uint32Array(capacity + 1), length: 0 };
}
/** Most characters that one character becomes where it is escaped twice: `&amp;#x00e9;`. */
const LONGEST_ESCAPE = 12;
/** `\n` and the like: https://www.rfc-editor.org/rfc/rfc8259#section-7 */
const JSON_ESCAPES = new Map(['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'].map(([from, to]) => [from, to]));
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const [BACKSLASH, PERCENT, AMPERSAND, LF, CR] = [0x5c, 0x25, 0x26, 0x0a, 0x0d];
/** Whether a text has nothing in it that decoding would change. */
function isPlain(text) {
    return !/[\\%&\r\n]/.test(text);
}
/** A text without its escapes: see `decode`. */
function decoded(text) {
    if (isPlain(text))
        return text;
    const [source, target] = [createUnits(text.length), createUnits(text.length)];
    fill(source, text, 0, text.length);
    decode(source, target);
    return Buffer.from(target.codes.buffer, 0, target.length * 2).toString('utf16le');
}
/** Puts a part of a text into units. */
function fill(units, text, start, length) {
    for (let at = 0; at < length; at++) {
        units.codes[at] = text.charCodeAt(start + at);
        units.from[at] = start + at;
    }
    units.from[length] = start + length;
    units.length = length;
}
/**
 * Takes back, once, what JSON, URLs (byte by byte, as Latin-1) and HTML make of single characters, and the line breaks of
 * wrapped base64.
 *
 * @param target overwritten; of the source's capacity
 * @returns whether there was any
 */
function decode(source, target) {
    const { codes, from, length } = source;
    let to = 0;
    for (let at = 0; at < length;) {
        const code = codes[at] ?? 0;
        let width = 1;
        let value = code;
        if (code === BACKSLASH || code === PERCENT || code === AMPERSAND) {
            const found = code === BACKSLASH ? json(source, at) : code === PERCENT ? url(source, at) : html(source, at);
            if (found)
                [value, width] = found;
        }
        if (value !== LF && value !== CR) {
            target.codes[to] = value;
            target.from[to++] = from[at] ?? 0;
        }
        at += width;
    }
    target.from[to] = from[length] ?? 0;
    target.length = to;
    return to < length;
}
function json(units, at) {
    const next = String.fromCharCode(units.codes[at + 1] ?? 0);
    if (next === 'u')
        return hex(units, at + 2, 4, 6);
    const value = at + 1 < units.length ? JSON_ESCAPES.get(next) : undefined;
    return value === undefined ? undefined : [value.charCodeAt(0), 2];
}
function url(units, at) {
    return hex(units, at + 1, 2, 3);
}
function hex({ codes, length }, at, digits, width) {
    if (at + digits > length)
        return undefined;
    let value = 0;
    for (let digit = at; digit < at + digits; digit++) {
        const code = codes[digit] ?? 0;
        const one = code >= 0x30 && code <= 0x39
            ? code - 0x30
            : (code | 0x20) >= 0x61 && (code | 0x20) <= 0x66
                ? (code | 0x20) - 0x57
                : -1;
        if (one < 0)
            return undefined;
        value = value * 16 + one;
    }
    return [value, width];
}
function html({ codes, length }, at) {
    // None is longer than this.
    const end = codes.subarray(at, Math.min(length, at + LONGEST_ESCAPE)).indexOf(0x3b);
    if (end < 0)
        return undefined;
    const name = String.fromCharCode(...codes.subarray(at + 1, at + end));
    const [, decimal, hexadecimal] = /^#(?:(\d+)|x([\da-f]+))$/i.exec(name) ?? [];
    const value = decimal
        ? Number(decimal)
        : hexadecimal
            ? Number.parseInt(hexadecimal, 16)
            : ENTITIES[name]?.charCodeAt(0);
    return value === undefined || value > 0xffff ? undefined : [value, end + 1];
}

/** Of what is shorter only the text itself is looked for: its other forms would garble texts. */
const SHORTEST = 6;
/**
 * The forms in which a secret may come back where no escapes are left: as it is, as bytes that were taken for those of
 * another character set, and within base64, where `Authorization: Basic` and the like put it behind a user's name. What
 * JSON, URLs and HTML make of these is taken back before they are looked for: see decoded.ts. GitHub's runner masks some
 * of them, but in the log alone.
 *
 * @returns different texts
 * @see https://github.com/actions/runner/blob/main/src/Runner.Common/HostContext.cs
 */
function secretForms(secret) {
    if (secret.length < SHORTEST)
        return secret === '' ? [] : [secret];
    const bytes = Buffer.from(secret);
    // Headers are sent as Latin-1, where every character is one byte.
    const latin1 = /^[\0-\xff]*$/.test(secret) ? Buffer.from(secret, 'latin1') : bytes;
    const forms = [
        secret,
        bytes.toString('latin1'),
        latin1.toString('utf8'),
        // The proxy's agent reads so: without the eighth bit.
        ...[bytes, latin1].map((encoded) => encoded.toString('ascii')),
        ...[bytes, latin1, Buffer.from(bytes.toString('latin1'))].flatMap(within),
    ];
    // A secret may have in it what looks like an escape.
    const once = forms.map(decoded);
    const all = [...forms, ...once, ...once.map(decoded)];
    return [...new Set(all)].filter(({ length }) => length >= SHORTEST);
}
/**
 * The characters that base64, with either alphabet, has for bytes wherever they stand behind others. Those at its ends
 * are left out that its neighbours have a part in.
 */
function within(secret) {
    return [0, 1, 2].flatMap((before) => {
        const bytes = Buffer.concat([Buffer.alloc(before), secret]);
        const from = Math.ceil((before * 8) / 6);
        const to = Math.floor((bytes.length * 8) / 6);
        return [bytes.toString('base64').slice(from, to), bytes.toString('base64url').slice(from, to)];
    });
}


/** So much of a text is looked at at once, at least: what a text of 16 MiB needs would be missed elsewhere. */
const STEP = 32_768;
/** Escapes within escapes: a URL within JSON within a web page. */
const MOST_LAYERS = 3;
/**
 * Looks for secrets in all their forms. The time it takes grows with the text, and not with the number of secrets: every
 * `SHORTEST` units of the text are looked up among the last ones of all forms.
 *
 * @param secrets may grow later
 */
function createFinder(secrets) {
    const short = [];
    const index = createIndex();
    let known = 0;
    let windows;
    return (text, shortest = 1) => {
        for (; known < secrets.length; known++) {
            const secret = secrets[known] ?? '';
            const forms = secretForms(secret);
            if (secret.length < SHORTEST)
                short.push(...forms);
            else
                for (const form of forms)
                    index.add(form, secret.length);
        }
        const found = [];
        if (shortest < SHORTEST)
            for (const secret of short)
                noteAll(text, secret, found);
        if (index.longest > 0 && text.length >= SHORTEST) {
            // A form that begins in one step ends in the next at the latest.
            const overlap = index.longest * LONGEST_ESCAPE;
            const step = Math.max(STEP, overlap);
            if (windows?.capacity !== step + overlap)
                windows = createWindows(step + overlap);
            const layers = isPlain(text) ? 0 : MOST_LAYERS;
            for (let start = 0; start < text.length; start += step)
                lookAt(text, start, layers, windows, (units) => index.search(units, shortest, found));
        }
        return merged(found);
    };
}
function lookAt(text, start, layers, windows, search) {
    let { units, spare } = windows;
    fill(units, text, start, Math.min(windows.capacity, text.length - start));
    search(units);
    for (let layer = 0; layer < layers && decode(units, spare); layer++) {
        [units, spare] = [spare, units];
        search(units);
    }
}
function createWindows(capacity) {
    return { capacity, units: createUnits(capacity), spare: createUnits(capacity) };
}
/** Few enough bits to be kept near, and enough for the forms of a thousand secrets to fill but a part of them. */
const BITS = 18;
function createIndex() {
    const forms = new Map();
    let maybe;
    let searches = 0;
    const index = { longest: 0, add, search };
    return index;
    function add(form, of) {
        const entry = { form, of, borders: undefined, search: 0, end: 0, units: 0 };
        maybe ??= new Uint8Array(1 << BITS);
        let hash = 0;
        for (let at = form.length - SHORTEST; at < form.length; at++)
            hash = next(hash, form.charCodeAt(at));
        maybe[slot(hash)] = 1;
        const same = forms.get(hash);
        if (same)
            same.push(entry);
        else
            forms.set(hash, [entry]);
        index.longest = Math.max(index.longest, form.length);
    }
    function search(units, shortest, found) {
        const { codes, from, length } = units;
        if (!maybe)
            return;
        searches++;
        let hash = 0;
        for (let at = 0; at < length; at++) {
            hash = next(hash, codes[at] ?? 0);
            if (maybe[slot(hash)] === 0)
                continue;
            for (const form of forms.get(hash) ?? []) {
                const first = at + 1 - form.form.length;
                if (form.of >= shortest && first >= 0 && endsBefore(at + 1, form, codes, searches))
                    note(from[first] ?? 0, from[at + 1] ?? 0, found);
            }
        }
    }
}
/** Of the last `SHORTEST` units alone: what was before them is shifted out. */
function next(hash, code) {
    return ((hash << 5) ^ code) & 0x3fff_ffff;
}
// Not looked up anew for each unit.
const { imul } = Math;
function slot(hash) {
    return imul(hash, 0x9e37_79b1) >>> (32 - BITS);
}
/**
 * Whether a form stands right before a unit. It goes on from where it looked last, so no unit is looked at twice for one
 * form, though it may overlap itself: a secret of one letter, in a text of that letter, ends everywhere. This is the
 * algorithm of Knuth, Morris and Pratt.
 */
function endsBefore(end, entry, codes, search) {
    const { form } = entry;
    entry.borders ??= bordersOf(form);
    const first = end - form.length;
    const goesOn = entry.search === search && entry.end > first;
    let units = goesOn ? entry.units : 0;
    for (let at = goesOn ? entry.end : first; at < end; at++)
        units = extended(form, entry.borders, units, codes[at] ?? 0);
    entry.search = search;
    entry.end = end;
    entry.units = units;
    return units === form.length;
}
/** How much of a form stands at the end of a text that is one unit longer. */
function extended(form, borders, before, code) {
    let units = before;
    while (units > 0 && form.charCodeAt(units) !== code)
        units = borders[units - 1] ?? 0;
    return form.charCodeAt(units) === code ? units + 1 : 0;
}
function bordersOf(form) {
    const borders = new Uint32Array(form.length);
    for (let at = 1; at < form.length; at++)
        borders[at] = extended(form, borders, borders[at - 1] ?? 0, form.charCodeAt(at));
    return borders;
}
function noteAll(text, secret, found) {
    for (let from = text.indexOf(secret); from >= 0; from = text.indexOf(secret, from + 1))
        note(from, from + secret.length, found);
}
/** Many may overlap, as in a text of one letter. */
function note(from, to, found) {
    const last = found.at(-1);
    if (last && last.from <= from && from <= last.to)
        last.to = Math.max(last.to, to);
    else
        found.push({ from, to });
}
function merged(found) {
    const ranges = [];
    for (const { from, to } of found.sort((one, other) => one.from - other.from))
        note(from, to, ranges);
    return ranges;
}

/**
 * The runner masks the log, but neither the summary nor what is shown before it has seen a mask: text from
 * outside may have a token in it, so every text that leaves goes through here. It is cleaned whole, before anything is
 * cut: of a secret that was cut the rest is not found.
 *
 * @param secrets may grow later
 * @param shortest how long those are at least that are taken out
 * @returns puts `***` for whatever any form of any secret covers
 */
function createClean(secrets, shortest = 1, find = createFinder(secrets)) {
    return (text) => {
        const ranges = find(text, shortest);
        if (ranges.length === 0)
            return text;
        const between = ranges.map(({ from }, index) => text.slice(ranges[index - 1]?.to ?? 0, from));
        return [...between, text.slice(ranges.at(-1)?.to)].join('***');
    };
}


// What this process must not show, wherever it comes from: one list for all, as the runner has one of masks. Who cuts a
// text, or keeps one, has nobody to ask for it.
const secrets = [];
/** Where secrets stand in a text. */
const findSecrets = createFinder(secrets);
const clean = createClean(secrets, 1, findSecrets);
/** What has fewer characters may be a word of the API: a proxy's password, say. It is taken out of what is shown alone. */
const NO_WORD = 12;
/** For answers, which are read by what they say before anything of them is shown. */
const cleanAnswer = createClean(secrets, NO_WORD, findSecrets);
/** An escape takes six characters, as `\u0041` does, and base64 four for three. */
const LONGEST_FORM = 8;
/**
 * For a text that was cut where nobody knew of secrets.
 *
 * @returns it without secrets, and without its end, where a part of one may stand
 */
function cleanCutOff(text) {
    const longest = LONGEST_FORM * Math.max(0, ...secrets.map(({ length }) => length));
    const whole = cleanAnswer(text);
    return whole.slice(0, Math.max(0, whole.length - longest));
}
/** @returns whether it is new; white space around it is no part of it */
function addSecret(secret) {
    const text = secret.trim();
    if (text === '' || secrets.includes(text))
        return false;
    secrets.push(text);
    return true;
}


/***/ }),

/***/ 1801:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ largest),
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
/* harmony import */ var _inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);

const MOST_NAMES = 5;
/**
 * Names the largest properties of an object.
 *
 * @param sizeOf of a value's JSON: its characters, or its bytes
 * @returns such as `log (60,002), title (31)`
 */
function largest(object, sizeOf) {
    return Object.entries(object)
        .map(([name, value]) => ({ name, size: sizeOf(JSON.stringify(value)) }))
        .sort((one, other) => other.size - one.size)
        .slice(0, MOST_NAMES)
        .map(({ name, size }) => `${(0, _inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 100)} (${grouped(size)})`)
        .join(', ');
}
/** A number as people write it: `65,535`. */
function grouped(number) {
    return number.toLocaleString('en-US');
}


/***/ }),

/***/ 910:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ waitWords)
/* harmony export */ });
/* harmony import */ var _text_inline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8038);
/* harmony import */ var _text_listing_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3083);


const MOST_NAMES = 5;
/** Such as `waits for an approval of the environment "production"`. */
function waitWords(wait) {
    switch (wait.kind) {
        case 'approval': {
            const names = wait.environments.map(({ name, url }) => `"${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(name, 100)}"${url ? ` (${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(url, 300)})` : ''}`);
            if (names.length === 0)
                return 'waits for an approval';
            return `waits for an approval of the ${names.length === 1 ? 'environment' : 'environments'} ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .r)(names, MOST_NAMES)}`;
        }
        case 'runner': {
            const labels = wait.labels.map((label) => (0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(label, 100));
            if (labels.length === 0)
                return 'waits for a runner';
            return `waits for a runner with the ${labels.length === 1 ? 'label' : 'labels'} ${(0, _text_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .r)(labels, MOST_NAMES)}`;
        }
        case 'concurrency': {
            const group = wait.group === undefined ? 'its concurrency group' : `the concurrency group "${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(wait.group, 150)}"`;
            return `waits in ${group}${wait.heldBy ? `, which ${(0, _text_inline_js__WEBPACK_IMPORTED_MODULE_0__/* .inline */ .m)(wait.heldBy, 300)} holds` : ''}`;
        }
    }
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = require("assert");

/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 8611:
/***/ ((module) => {

module.exports = require("http");

/***/ }),

/***/ 5692:
/***/ ((module) => {

module.exports = require("https");

/***/ }),

/***/ 9278:
/***/ ((module) => {

module.exports = require("net");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = require("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = require("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 714:
/***/ ((module) => {

module.exports = require("node:vm");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 4756:
/***/ ((module) => {

module.exports = require("tls");

/***/ }),

/***/ 2018:
/***/ ((module) => {

module.exports = require("tty");

/***/ }),

/***/ 7016:
/***/ ((module) => {

module.exports = require("url");

/***/ }),

/***/ 9023:
/***/ ((module) => {

module.exports = require("util");

/***/ }),

/***/ 1178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  yU: () => (/* binding */ ExitCode),
  Yz: () => (/* binding */ core_debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  lm: () => (/* binding */ notice),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, markdownSummary, platform, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
require("path");
// EXTERNAL MODULE: ./src/runner/unused.ts
__nccwpck_require__(1358);
external_os_.platform();
external_os_.arch();






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */



/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return {"85":"actions-expressions","90":"near-misses","187":"search","203":"leven-zod","259":"workflows","397":"statuses","419":"targets","460":"post-step","463":"payload","479":"changed-files","524":"app","580":"explaining","659":"https-proxy-agent","787":"receivers","815":"yaml","856":"following"}[chunkId] + ".js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop));
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				{ // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
const stopping = new AbortController();
/**
 * Aborted when the step is told to stop. It listens from this file's evaluation on, so index.ts imports it before all
 * else: a signal that nobody listens to ends the process as it is, without outputs.
 */
const toldToStop = stopping.signal;
for (const signal of ['SIGINT', 'SIGTERM'])
    process.on(signal, () => stopping.abort());
/**
 * Has Node read its root certificates, which it does in a thread of its own once `tls` is loaded, while the rest of the
 * start goes on: index.ts imports this file before what takes its time. Plain HTTP, to a loopback host, needs none of it.
 */
if (process.env['INPUT_GITHUB-API-URL']?.trim().startsWith('https:'))
    process.getBuiltinModule('node:tls');


// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 10 modules
var core = __nccwpck_require__(1178);
// EXTERNAL MODULE: ./src/failures/failure.ts
var failures_failure = __nccwpck_require__(7361);
// EXTERNAL MODULE: ./src/report/report.ts + 9 modules
var report = __nccwpck_require__(6692);
// EXTERNAL MODULE: ./src/connect.ts + 19 modules
var connect = __nccwpck_require__(2362);
// EXTERNAL MODULE: ./src/target.ts
var target = __nccwpck_require__(6746);


/** What the step asks GitHub by: the tokens that it was given, and those that a GitHub App is given for it. */
async function connectStep(plan, world) {
    const connected = (0, connect/* connect */.Ng)(plan, world);
    if (!plan.app)
        return connected;
    try {
        const { withApp } = await __nccwpck_require__.e(/* import() | app */ 524).then(__nccwpck_require__.bind(__nccwpck_require__, 1037));
        return withApp(plan, plan.app, connected, world);
    }
    catch (error) {
        // Each target that it was to send to says so.
        const clientOf = (token) => {
            if ((0, target/* appOwner */.J)(token) !== undefined)
                throw error;
            return connected.clientOf(token);
        };
        return { ...connected, clientOf };
    }
}

// EXTERNAL MODULE: ./src/events/dispatch.ts
var events_dispatch = __nccwpck_require__(5123);
// EXTERNAL MODULE: ./src/plan/plan.ts + 3 modules
var plan = __nccwpck_require__(5162);
// EXTERNAL MODULE: ./src/report/annotations.ts + 1 modules
var annotations = __nccwpck_require__(1999);
// EXTERNAL MODULE: ./src/report/lines.ts
var lines = __nccwpck_require__(2365);
// EXTERNAL MODULE: ./src/failures/code.ts
var code = __nccwpck_require__(5990);
// EXTERNAL MODULE: ./src/failures/status-title.ts
var status_title = __nccwpck_require__(4090);
// EXTERNAL MODULE: ./src/text/duration.ts
var duration = __nccwpck_require__(9495);



/** A try that failed and is followed by another, such as `\u21bb acme/site: try 1 of 4: 502 Bad Gateway, again in 2 s`. */
function retryLine({ repository }, { tried, tries, most, afterMs }) {
    const { request, reply } = tried;
    const what = WHAT[request] ?? '';
    const came = reply.kind === 'answer' ? answered(reply) : unanswered(reply);
    return `\u21bb ${repository}: try ${tries} of ${most}${what}: ${came}, again ${pause(afterMs)}`;
}
const WHAT = {
    'runs-before': ' to list its runs',
    'earlier-runs': ' to look for earlier runs',
    're-run': ' to re-run its run',
};
function answered(answer) {
    return `${(0, status_title/* statusTitle */.l)(answer.status)}${(0, code/* failureCode */.AD)(answer) === 'rate_limited' ? ' (rate limit)' : ''}`;
}
function unanswered({ why, detail }) {
    return why === 'timeout' ? detail : WORDS[why];
}
const WORDS = {
    dns: 'the name of the host was not found (DNS)',
    refused: 'connection refused',
    unreachable: 'the host cannot be reached',
    tls: 'no secure connection (TLS)',
    proxy: 'the proxy did not connect',
    reset: 'connection lost',
    garbled: 'the answer was not HTTP',
    stopped: 'the step was stopped',
    other: 'the network failed',
};
/** In whole seconds: a backoff is none of anybody's stopwatch. */
function pause(ms) {
    const seconds = Math.ceil(ms / 1000);
    if (seconds === 0)
        return 'at once';
    return `in ${seconds < 120 ? `${seconds} s` : (0, duration/* duration */.p0)(seconds * 1000)}`;
}



/** What happens while the step works, as lines of its log. */
function createProgress(log) {
    let isNoticed = false;
    return {
        settled(delivered) {
            // Why it failed is known later.
            if (delivered.state !== 'failed')
                log.info((0, lines/* settledLine */.UV)(delivered));
            else if (delivered.cause.kind === 'crash')
                log.debug((0, failures_failure/* stackOf */.US)(delivered.cause.error));
        },
        retrying: (target, retry) => log.info(retryLine(target, retry)),
        failed: (delivered, failure) => log.info((0, lines/* failedLine */.E2)(delivered, failure)),
        delivering: (soFar) => log.info((0, lines/* progressLine */.oz)(soFar)),
        runChanged: (target, started) => log.info((0, lines/* runLine */.u_)(target, started)),
        // It is told when all of them are.
        followed: () => undefined,
        waiting(open) {
            log.info((0, lines/* waitingLine */.Sh)(open));
            const long = isNoticed ? [] : (0, lines/* longWaits */.Br)(open);
            // One of a kind: it may go on for hours, and the line above says it each minute.
            if (long.length > 0)
                log.notice('Runs wait', long.join('\n'));
            isNoticed ||= long.length > 0;
        },
        slowed: () => log.info(lines/* SLOW_LINE */.X2),
        limited: (ms) => log.info((0, lines/* limitedLine */.HE)(ms)),
        unreadable: ({ repository }, entries) => log.debug(`${repository}: ${entries} entries of its list of runs have no id or no time, and were passed over.`),
        looked: (foreseen) => log.info((0, lines/* plannedLine */.Xg)(foreseen)),
    };
}

// EXTERNAL MODULE: ./src/result.ts
var result = __nccwpck_require__(1666);
// EXTERNAL MODULE: ./src/runner/event.ts
var runner_event = __nccwpck_require__(3034);
// EXTERNAL MODULE: ./src/conclusions.ts
var conclusions = __nccwpck_require__(1035);
// EXTERNAL MODULE: ./src/delivery/deliver.ts + 1 modules
var deliver = __nccwpck_require__(3815);
// EXTERNAL MODULE: ./src/github/batches.ts
var batches = __nccwpck_require__(3999);
// EXTERNAL MODULE: ./src/inputs/settings.ts
var inputs_settings = __nccwpck_require__(900);







// Loaded only where something failed, or may have: most steps have nothing to explain.
const loadDiagnosis = async () => __nccwpck_require__.e(/* import() | explaining */ 580).then(__nccwpck_require__.bind(__nccwpck_require__, 1310));
const loadFollowing = () => __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 2216));
/** Sends to all targets, but for those that nothing listens to, where the workflow wants that. */
async function sendWhereHeard(settings, work) {
    const { targets, ifNoListener } = settings;
    if (ifNoListener === 'send')
        return send(settings, work);
    const { log, progress, resuming } = work;
    // What runs already takes nobody who listens.
    const resumed = await resuming?.found(targets);
    // Most steps don't look. What reads workflow files is in the chunk of those that wait and explain.
    const { lookWhoListens } = await __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 5850));
    const { tellSlowLook, tellUnheard, warnUnknown } = await __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 1271));
    const unsent = targets.filter((target) => !resumed?.has(target));
    const { results, unheard, unknown } = await lookWhoListens(unsent, {
        ...settings,
        ...work,
        ifNoListener,
        progress: { ...progress, slowed: () => tellSlowLook(log) },
    });
    tellUnheard(log, unheard, ifNoListener === 'skip' ? 'no-listener' : undefined);
    warnUnknown(log, unknown);
    const settled = new Set(results.map(({ target }) => target));
    const left = targets.filter((target) => !settled.has(target));
    const sent = left.length > 0 ? await send({ ...settings, targets: left }, work) : [];
    return [...results, ...sent];
}
/** Delivers to all targets, follows what was started, and finds out why those failed that did. */
async function send(settings, work) {
    const { targets, waiting } = settings;
    const { clientOf, progress, resuming } = work;
    const { app, textOf } = work.connected;
    // Most steps don't wait.
    const following = waiting &&
        (await loadFollowing()).startFollowing({
            ...settings,
            ...work,
            ...{ waiting, textOf, readerOf: resuming?.readerOf },
        });
    if (waiting?.cancelDownstream)
        app?.leaveToPost();
    const plain = (0, events_dispatch/* createSender */.aE)(clientOf);
    const sender = resuming?.around(plain) ?? plain;
    // What runs already is not started, whichever other fails.
    if (settings.failFast)
        await resuming?.found(targets);
    const delivered = await (0, deliver/* deliver */.c)(targets, {
        ...settings,
        ...work,
        isUnderWay: resuming?.isUnderWay,
        async prepare(target) {
            // Whatever keeps a client from being made keeps the dispatch from being sent.
            await clientOf(target.token);
            const obstacle = (await app?.obstacleTo(target)) ?? (await sender.prepare(target));
            if (obstacle || !sender.needsRunsBefore(target))
                return obstacle;
            const reply = await following?.prepare(target);
            return reply && { request: 'runs-before', reply };
        },
        send: sender.send,
        progress: {
            ...progress,
            settled(each) {
                progress.settled(each);
                following?.settled(each);
            },
        },
    });
    const diagnosis = following || !delivered.every(isPlain) ? await createDiagnosis() : undefined;
    // Nobody who waits for runs waits for why others failed.
    const [explained, followed] = await Promise.all([explainAll(), following?.ended()]);
    return (0, batches/* inBatches */.o)(explained, async (result) => {
        const its = followed?.get(result.target);
        if (!its)
            return result;
        const failure = await diagnosis?.explainRuns(result.target, its);
        return { ...result, runs: its.runs, ...(failure ? { failure, state: 'failed' } : {}) };
    });
    async function explainAll() {
        const explained = await (0, batches/* inBatches */.o)(delivered, async (each) => diagnosis?.explain(each));
        return delivered.map((each, index) => {
            const { failure } = explained[index] ?? {};
            if (failure && each.state === 'failed')
                progress.failed(each, failure);
            return { ...(0, result/* dispatchResult */.GH)(each), ...runNamed(each), ...explained[index] };
        });
    }
    async function createDiagnosis() {
        const loaded = await loadDiagnosis().catch((error) => ({ createDiagnosis: () => noDiagnosis(error) }));
        return loaded.createDiagnosis({
            ...diagnosisOptions(settings, work),
            readerOf: following?.readerOf,
            reachedBy: (token) => delivered
                .filter(({ state, target }) => state === 'accepted' && target.token === token)
                .map(({ target }) => target.repository),
        });
    }
}
/** Where what explains can't be loaded: each target keeps its end all the same. */
function noDiagnosis(error) {
    return {
        async explain(delivered) {
            if (delivered.state !== 'failed')
                return {};
            return { failure: (0, failures_failure/* internalError */.WB)(error, 'explaining a failure', undefined, delivered.mayHaveArrived) };
        },
        async explainRuns(_, { end, runs }) {
            const isWell = end.kind === 'done' && runs.every(({ run: { conclusion = 'success' } }) => !(0, conclusions/* isBad */.e2)(conclusion));
            return isWell ? undefined : (0, failures_failure/* internalError */.WB)(error, 'explaining what became of its runs', 'following');
        },
    };
}
/** Whether all is said of a dispatch that was not followed. */
function isPlain(delivered) {
    return delivered.state === 'skipped' || (delivered.state === 'accepted' && !delivered.redirected);
}
/** The run of a workflow, which the acceptance names. */
function runNamed(delivered) {
    const run = delivered.state === 'accepted' ? (0, events_dispatch/* runNamedBy */.G1)(delivered.target, delivered.by) : undefined;
    return run ? { runs: [{ run, matchedBy: 'run_id' }] } : {};
}
function diagnosisOptions(settings, work) {
    const { env, clock, stop, clientOf, isRunningPrivate } = work;
    return {
        ...settings,
        task: settings.dryRun ? 'rehearse' : 'send',
        resumes: work.resuming !== undefined,
        clientOf,
        atMostOnce: settings.delivery === 'at-most-once' && settings.retries > 0,
        waiting: settings.waiting,
        isGitea: Boolean(env.GITEA_ACTIONS),
        isRunningPrivate,
        proxyFor(address) {
            const proxy = (0, inputs_settings/* readProxy */.nM)(address, work);
            return proxy.ok ? proxy.value : undefined;
        },
        stop,
        clock,
    };
}











/**
 * The whole step: read \u2192 deliver and follow \u2192 explain \u2192 report.
 *
 * @returns whether it succeeded
 */
async function run(world) {
    const planned = await (0, plan/* plan */.et)(world);
    if (!planned.ok) {
        (0, report/* reportProblems */.Tw)(planned.problems, planned.summary, world);
        return false;
    }
    const settings = planned.value;
    if (settings.warnings.length > 0)
        world.log.warning('Inputs', settings.warnings.join('\n'));
    let end = async () => { };
    const open = async (log) => {
        const connected = await connectStep(settings, { ...world, log });
        end = async () => connected.app?.end();
        return connected;
    };
    try {
        if (!(0,plan/* isToRoute */.JS)(settings.targets))
            return await goOn(settings, [], await open(world.log), world);
        // Loaded only here: few steps ask GitHub which targets they have.
        const { routed } = await Promise.all(/* import() | targets */[__nccwpck_require__.e(203), __nccwpck_require__.e(419)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6781));
        const { targets, failed, connected, outlets } = await routed(settings, { ...world, open });
        return await goOn({ ...settings, targets }, failed, connected, { ...world, ...outlets });
    }
    finally {
        await end();
    }
}
/** @param failed what failed already */
async function goOn(settings, failed, connected, world) {
    const statuses = settings.commitStatus && !settings.dryRun ? await startStatuses(settings, world) : undefined;
    try {
        for (const target of settings.targets)
            tellLeftOut(target, world);
        const isOver = new Set(failed.map(({ target }) => target));
        const targets = settings.targets.filter((target) => target.skippedBecause === undefined && !isOver.has(target));
        connected.app?.expect(targets);
        const sent = targets.length > 0 ? await carryOut({ ...settings, targets }, connected, world, statuses) : [];
        const results = (0,result/* withLeftOut */.iW)(settings.targets, [...failed, ...sent]);
        (0,report/* reportResults */.zO)(results, settings, world);
        statuses?.settled(results);
        return results.every(result/* endedWell */.Jr);
    }
    finally {
        await statuses?.ended();
    }
}
/** Most steps show none. @returns nothing where none can be written: no target is lost for that */
async function startStatuses(settings, world) {
    try {
        const { showStatuses } = await __nccwpck_require__.e(/* import() | statuses */ 397).then(__nccwpck_require__.bind(__nccwpck_require__, 7937));
        return showStatuses(settings, world);
    }
    catch (error) {
        world.log.warning('Commit statuses not written', (0, failures_failure/* failureMessage */.oh)((0, failures_failure/* internalError */.WB)(error, 'preparing them', 'dry-run')));
        return undefined;
    }
}
/** That there is no token is told of all at once. */
function tellLeftOut(target, { log }) {
    const { skippedBecause } = target;
    if ((0, result/* isLeftOut */.WY)(skippedBecause) && skippedBecause !== 'no-token')
        log.info((0, lines/* leftOutLine */.uv)(target, skippedBecause));
}
/** @returns what became of each target, in any order */
async function carryOut(settings, connected, world, statuses) {
    announce(settings, world);
    const lines = createProgress(world.log);
    const work = {
        ...world,
        connected,
        clientOf: async (token) => connected.clientOf(token),
        isRunningPrivate: () => (0, runner_event/* isRunningPrivate */.l)(world.env),
        progress: statuses ? statuses.watched(lines) : lines,
        ...(statuses ? { paceOf: statuses.paceOf } : {}),
    };
    const resuming = await lookingBack(settings, work);
    const results = settings.dryRun
        ? await foresee(settings, { ...work, resuming })
        : await sendWhereHeard(settings, { ...work, resuming });
    return results.map((result) => {
        const tokenExpiration = result.state === 'skipped' ? undefined : connected.expirationOf(result.target.token);
        return tokenExpiration ? { ...result, tokenExpiration } : result;
    });
}
function announce(settings, { log }) {
    log.info((0, lines/* openingLine */.lw)(settings));
    if (!log.debugging)
        return;
    for (const { repository, dispatch } of settings.targets) {
        const { name, value } = (0, events_dispatch/* sentBy */.ml)(dispatch);
        log.debug(`${name} for ${repository}: ${JSON.stringify(value)}`);
    }
}
/** What an earlier attempt of the job started is found only by a later one, and only where that is wanted. */
async function lookingBack(settings, work) {
    const isRerun = Number(work.env.GITHUB_RUN_ATTEMPT) > 1;
    if (settings.onRerun === 'send' || !isRerun)
        return undefined;
    const { createResuming } = await __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 7587));
    return createResuming({ ...settings, ...work });
}
/** Looks at all targets as far as that can be done without sending anything. */
async function foresee(settings, work) {
    const { dryRun } = await __nccwpck_require__.e(/* import() | following */ 856).then(__nccwpck_require__.bind(__nccwpck_require__, 6641));
    const { createDiagnosis } = await loadDiagnosis();
    const foreseen = await dryRun(settings.targets, {
        ...settings,
        ...work,
        diagnosis: createDiagnosis(diagnosisOptions(settings, work)),
        waits: settings.waiting !== undefined,
    });
    (0, annotations/* annotateDryRun */.$)(work.log, foreseen);
    await work.resuming?.foresee(foreseen.flatMap(({ state, target }) => (state === 'planned' ? [target] : [])));
    return foreseen.map(({ listening: _, lines: __, remarks: ___, ...result }) => ({
        ...result,
        tries: 0,
        durationMs: 0,
    }));
}
/**
 * By which packages of ours print what they do: `debug`, which comes with the proxy's agent, the proxy's address, and
 * `yaml` the payload. None of it would be cleaned, nor kept from being read as a command.
 */
const LISTENED_TO = ['DEBUG', 'LOG_STREAM', 'LOG_TOKENS'];
/** Takes out of the environment what makes packages print, before one of them is loaded. */
function silencePackages(env) {
    for (const name of LISTENED_TO)
        delete env[name];
}

/**
 * The default that action.yml has for those inputs of which it matters whether the workflow wrote them. No space: two
 * expressions that came to nothing leave the one between them.
 */
const UNWRITTEN = '\t';
/**
 * Reads an input. The runner takes the default only where the workflow has no such key, and leaves an expression that came
 * to nothing empty: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionRunner.cs
 *
 * @returns the text as the workflow wrote it; empty, or nothing, where it wrote none
 */
function readInput(name) {
    const text = (0, core/* getInput */.V4)(name, { trimWhitespace: false });
    return text === UNWRITTEN ? undefined : text;
}
/**
 * The inputs that have something in them, those that action.yml does not know included: the runner warns of them, and hands
 * them on. A variable `INPUT_\u2026` of `env:` looks the same.
 *
 * @returns their names in small letters: the runner makes them capital, and spaces `_`
 */
function inputNames(env) {
    return Object.entries(env).flatMap(([name, text]) => name.startsWith('INPUT_') && text?.trim() ? [name.slice('INPUT_'.length).toLowerCase()] : []);
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);


/** The runner cuts a message at 4,096 characters, in the log as well. */
const MOST_CHARACTERS = 3800;
function createLog(clean) {
    const safe = (text) => (0, text_escape/* logText */.kc)(clean(text));
    const debugging = core/* isDebug */._o();
    return {
        info: (text) => core/* info */.pq(safe(text)),
        debug: (text) => {
            if (debugging)
                core/* debug */.Yz(safe(text));
        },
        debugging,
        group,
        notice: annotation(core/* notice */.lm),
        warning: annotation(core/* warning */.$e),
        error: annotation(core/* error */.z3, ', and in the job summary'),
    };
    function group(title, text) {
        core/* startGroup */.Oh(safe(title));
        core/* info */.pq(safe(text));
        core/* endGroup */.N4();
    }
    function annotation(print, elsewhere = '') {
        return (title, message) => {
            // Cut last: a part of a secret would not be found any more, and what is escaped is longer.
            const text = safe(message);
            const properties = { title: safe(title) };
            if (text.length <= MOST_CHARACTERS)
                return print(text, properties);
            group(`${title}: the whole message`, message);
            const note = `\n\u2026 The whole message stands in the log, in the group above this line${elsewhere}.`;
            // Not within a character that is a pair of them.
            print(text.slice(0, MOST_CHARACTERS - note.length).replace(/[\ud800-\udbff]$/, '') + note, properties);
        };
    }
}

// EXTERNAL MODULE: ./src/runner/masks.ts
var masks = __nccwpck_require__(6555);
function checkBypass(reqUrl) {
    if (!reqUrl.hostname) {
        return false;
    }
    const reqHost = reqUrl.hostname;
    if (isLoopbackAddress(reqHost)) {
        return true;
    }
    const noProxy = process.env['no_proxy'] || process.env['NO_PROXY'] || '';
    if (!noProxy) {
        return false;
    }
    // Determine the request port
    let reqPort;
    if (reqUrl.port) {
        reqPort = Number(reqUrl.port);
    }
    else if (reqUrl.protocol === 'http:') {
        reqPort = 80;
    }
    else if (reqUrl.protocol === 'https:') {
        reqPort = 443;
    }
    // Format the request hostname and hostname with port
    const upperReqHosts = [reqUrl.hostname.toUpperCase()];
    if (typeof reqPort === 'number') {
        upperReqHosts.push(`${upperReqHosts[0]}:${reqPort}`);
    }
    // Compare request host against noproxy
    for (const upperNoProxyItem of noProxy
        .split(',')
        .map(x => x.trim().toUpperCase())
        .filter(x => x)) {
        if (upperNoProxyItem === '*' ||
            upperReqHosts.some(x => x === upperNoProxyItem ||
                x.endsWith(`.${upperNoProxyItem}`) ||
                (upperNoProxyItem.startsWith('.') &&
                    x.endsWith(`${upperNoProxyItem}`)))) {
            return true;
        }
    }
    return false;
}
function isLoopbackAddress(host) {
    const hostLower = host.toLowerCase();
    return (hostLower === 'localhost' ||
        hostLower.startsWith('127.') ||
        hostLower.startsWith('[::1]') ||
        hostLower.startsWith('[0:0:0:0:0:0:0:1]'));
}

/**
 * The proxy that the environment names for a request, by the toolkit's rules of who needs none: loopback hosts, and those
 * that `no_proxy` names.
 *
 * @param url where the request goes to
 * @returns the variable's text, which may be anything
 */
function proxyFor(url, env) {
    const proxy = env.https_proxy || env.HTTPS_PROXY;
    return proxy && !checkBypass(new URL(url)) ? proxy : undefined;
}
/**
 * What must not be shown of the addresses of proxies, whether one is used or not: passwords, as they are written, as a
 * URL has them and as they are sent, and the pairs with their users. A user without a password may well be a token.
 */
function proxySecrets({ https_proxy = '', HTTPS_PROXY = '' }) {
    return [https_proxy, HTTPS_PROXY].flatMap((text) => {
        const written = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(text)?.[1];
        if (!written)
            return [];
        const { username, password } = URL.canParse(text) ? new URL(text) : { username: '', password: '' };
        return [written, `${username}:${password}`].flatMap((pair) => {
            const [, user = '', secret = ''] = /^([^:]*):?(.*)$/s.exec(pair) ?? [];
            const sent = `${decoded(user)}:${decoded(secret)}`;
            const alone = secret || user;
            return sent === ':' ? [] : [alone, decoded(alone), Buffer.from(sent).toString('base64')];
        });
    });
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
const LONGEST_TIMER_MS = 2 ** 31 - 1;
// Not `performance`, which Node loads when it is first touched: 1 ms.
const STARTED_AT = Date.now();
const STARTED = process.hrtime.bigint();
const realClock = {
    now: () => STARTED_AT + Number(process.hrtime.bigint() - STARTED) / 1e6,
    sleep: (ms, signal) => new Promise((resolve) => {
        const end = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', end);
            resolve();
        };
        const timer = setTimeout(end, Math.min(Math.max(0, ms), LONGEST_TIMER_MS));
        if (signal.aborted)
            end();
        else
            signal.addEventListener('abort', end);
    }),
    random: Math.random,
};

// EXTERNAL MODULE: ./src/text/secrets.ts + 4 modules
var secrets = __nccwpck_require__(9872);


// Above, and so evaluated before all else: what listens to signals, and what has Node begin with TLS.











// Should a promise never settle, Node would end as if all were well.
process.exitCode = core/* ExitCode */.yU.Failure;
silencePackages(process.env);
const given = [readInput('token') ?? '', readInput('source-token') ?? ''];
for (const secret of [...given, ...(0, masks/* secretsOfKey */.M)(readInput('app-private-key') ?? ''), ...proxySecrets(process.env)])
    (0, masks/* registerSecret */.c)(secret);
const log = createLog(secrets/* clean */.uH);
const fault = new AbortController();
process.on('uncaughtException', (error) => fault.abort(error));
const world = {
    read: readInput,
    inputNames: inputNames(process.env),
    env: process.env,
    proxyFor: (url) => proxyFor(url, process.env),
    registerSecret: masks/* registerSecret */.c,
    // Loaded only where an id is needed; TLS loads it anyway.
    newDispatchId: () => process.getBuiltinModule('node:crypto').randomUUID(),
    clean: secrets/* clean */.uH,
    log,
    clock: realClock,
    stop: toldToStop,
    fault: fault.signal,
};
// post.cjs says which step of the job this is.
const step = process.argv[2] === 'post'
    ? __nccwpck_require__.e(/* import() | post-step */ 460).then(__nccwpck_require__.bind(__nccwpck_require__, 6661)).then(({ post }) => post(world))
    : run(world);
step.then((succeeded) => (succeeded && fault.signal.aborted ? crash(fault.signal.reason) : end(succeeded)), crash);
/** A crash ends as a failed step that says so. */
function crash(error) {
    const failure = (0, report/* linked */.q)((0, failures_failure/* internalError */.WB)(error, 'running the step'), process.env);
    log.error(failure.title, (0, failures_failure/* failureMessage */.oh)(failure));
    log.debug((0, failures_failure/* stackOf */.US)(error));
    end(false);
}
/** Ends when the work is done, not when an idle connection does; what was printed is out by then. */
function end(succeeded) {
    process.stdout.write('', () => process.exit(succeeded ? core/* ExitCode */.yU.Success : core/* ExitCode */.yU.Failure));
}

module.exports = __webpack_exports__;
/******/ })()
;

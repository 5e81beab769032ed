'use strict';

// Runs the function SetUpOrganization against an organization in memory, and prints what became of it.
//   node organization.cjs <the function's file> <scenario as JSON>
// A scenario has the request, what is on already, and faults. faults are answered first, one a call; always is answered to every call; a call in hangs is
// answered never.
// Time passes only while the function waits.
const Module = require('node:module');

const [file, scenario] = [process.argv[2], JSON.parse(process.argv[3])];
const organization = { policies: scenario.policies ?? 'NOT_ENABLED', trusted: scenario.trusted ?? [], features: scenario.features ?? [], calls: [], waited: 0 };
let now = Date.now(), busy = 0, answer = null, looks = 0;

Date.now = () => now;
globalThis.setTimeout = (resume, milliseconds) => { now += milliseconds; organization.waited += milliseconds; queueMicrotask(resume); };
console.log = console.error = () => {};

AbortSignal.timeout = milliseconds => ({ milliseconds });

const fail = (name, message = 'no') => { throw Object.assign(new Error(message), { name }); };

const operations = {
  EnablePolicyType: ({ RootId, PolicyType }) => {
    if (RootId !== 'r-ab12' || PolicyType !== 'SERVICE_CONTROL_POLICY') fail('InvalidInputException');
    if (organization.policies === 'ENABLED') fail('PolicyTypeAlreadyEnabledException');
    organization.policies = 'PENDING_ENABLE';
  },
  ListRoots: () => {
    if (organization.policies === 'PENDING_ENABLE' && ++looks > (scenario.looks ?? 0)) organization.policies = 'ENABLED';
    return { Roots: [{ Id: 'r-ab12', PolicyTypes: organization.policies === 'NOT_ENABLED' ? [] : [{ Type: 'SERVICE_CONTROL_POLICY', Status: organization.policies }] }] };
  },
  EnableAWSServiceAccess: ({ ServicePrincipal }) => { if (!organization.trusted.includes(ServicePrincipal)) organization.trusted.push(ServicePrincipal); },
  EnableOrganizationsRootCredentialsManagement: () => feature('RootCredentialsManagement'),
  EnableOrganizationsRootSessions: () => feature('RootSessions'),
};

function feature(name) {
  if (!organization.trusted.includes('iam.amazonaws.com')) fail('ServiceAccessNotEnabledException');
  if (!organization.features.includes(name)) organization.features.push(name);
  return { EnabledFeatures: organization.features };
}

async function send({ operation, input }, options) {
  organization.calls.push(operation);
  if (busy++) fail('ConcurrentModificationException', 'two at once');
  try {
    await null;
    const fault = scenario.faults?.[operation]?.shift();
    if (fault) fail(fault);
    if (scenario.hangs?.includes(operation)) hang(options);
    if (scenario.always?.[operation]) fail(scenario.always[operation]);
    return operations[operation](input) ?? {};
  } finally {
    busy--;
  }
}

function hang(options) {
  const { milliseconds } = options?.abortSignal ?? fail('Error', 'nobody ends this call');
  now += milliseconds;
  organization.waited += milliseconds;
  fail('AbortError');
}

const sdk = new Proxy({}, { get: (_, name) => name.endsWith('Client')
  ? class { send = send; }
  : class { operation = name.slice(0, -'Command'.length); constructor(input) { if (!operations[this.operation]) fail('TypeError', `${name} is unknown here`); this.input = input; } } });
const load = Module._load;
Module._load = (name, ...rest) => name.startsWith('@aws-sdk/') ? sdk : load(name, ...rest);

let refusals = scenario.refusals ?? 0;
globalThis.fetch = async (address, request) => {
  if (refusals-- > 0) return { ok: false, status: 503 };
  answer = { address, method: request.method, contentType: new Headers(request.headers).get('content-type') ?? (typeof request.body === 'string' ? 'text/plain' : null), ...JSON.parse(request.body) };
  return { ok: true, status: 200 };
};

const started = now;
require(file).handler(scenario.request, { getRemainingTimeInMillis: () => 600_000 - (now - started) })
  .then(() => null, error => error.message)
  .then(failure => process.stdout.write(JSON.stringify({ organization, answer, failure })));

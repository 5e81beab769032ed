/**
 * What Cloud Application Manager (CAM) does with a request: start it once, follow it, and show what came of it.
 *
 *     npm ci
 *     npx tsx cam.ts request.json --account 111122223333 --external-id elasticbox
 *
 * A request with "users" goes to the workflow maintain-users, any other to onboard-account. Credentials and region come from where every AWS SDK
 * looks for them. They are those of CAM's own account. With AWS_ENDPOINT_URL set, the same file talks to `partnercloud serve` instead of AWS.
 *
 * Results are JSON on the standard output, and contain passwords: do not log them. What happens is told on the standard error.
 * Exit codes: 0 done; 1 refused, or final: only a new request helps; 75 not yet: after a repair by the partner, run the same command again.
 */
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  SFNClient,
  StartExecutionCommand,
  type DescribeExecutionCommandOutput,
} from "@aws-sdk/client-sfn";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";

type Json = Record<string, any>;

interface Request extends Json {
  requestId: string;
  requestedBy: { userId: string };
}

interface Arguments {
  path: string;
  account: string;
  externalId: string;
  partition: string;
  pollSeconds: number;
  viewer: string | undefined;
}

/** The SDK for JavaScript reads AWS_REGION only. The AWS CLI's variable counts, too. */
const region = process.env["AWS_REGION"] ?? process.env["AWS_DEFAULT_REGION"];
const inRegion = region === undefined ? {} : { region };

const final = 1;
const notYet = 75;

/** Errors after which the partner cannot continue the same execution. Any other one ends at a task: an operator repairs the cause and redrives it. */
const finalErrors = new Set([
  "RequestRefused", "OptionUnknown", "AccountCreationRefused", "InvitationDeclined", "InvitationCancelled", "InvitationLapsed",
  "IdentityNotConfirmed", "IdentityConfirmationTimedOut",
]);

/** The beginning of an error's JSON that AWS has cut, up to the last whole letter of its message. */
const cut = /^\s*\{\s*"error(?:Type)?".*?"(?:errorM|m)essage"\s*:\s*"((?:[^"\\]|\\u[0-9a-fA-F]{4}|\\[^u])*)/s;

/** The request did not succeed. The message is for the sender, and `code` is the exit code. */
class Failed extends Error {
  constructor(readonly code: number, message: string) {
    super(message);
  }
}

const tell = (text: string): void => void process.stderr.write(`${text}\n`);

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a JSON text. Undefined if the text is none. */
function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
}

/** The request, with the fields that this program needs. The workflow checks everything else. */
function read(path: string): Request {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new Failed(final, `The request cannot be read: ${(error as Error).message}`);
  }
  const request = parsed(text) as Json | undefined;
  if (![request?.["requestId"], request?.["requestedBy"]?.["userId"]].every((field) => typeof field === "string" && field !== "")) {
    throw new Failed(final, `${path} is no request: it needs JSON with requestId and requestedBy.userId.`);
  }
  return request as Request;
}

/** What to show the customer while the execution runs. The bus tells when an invitation waits for an answer (status awaiting-acceptance). */
function awaited(request: Request): string {
  const account = (field: string): string => (isObject(request["account"]) && request["account"][field]) || `(${field} is missing)`;
  switch (request["option"]) {
    case "CreateAccount": return "an account, which takes minutes";
    case "MigrateAccount": return `the customer. The root user or an administrator of account ${account("id")} accepts the invitation in AWS Organizations, within 15 days`;
    case "ConnectAccount": return `the role ${account("roleArn")} to let Cloud Application Manager in, which takes minutes at most`;
    case undefined: return "the partner's operators. They confirm who asks, within seven days";
    default: return "an answer";
  }
}

/**
 * The words of a cause: a text of the workflow; the JSON of a function's error, with a stack trace that says nothing to a customer; that JSON,
 * cut by AWS in the middle; or nothing, if the execution timed out or was stopped.
 */
function wordsOf(cause: string | undefined): string {
  if (!cause) return "AWS gives no cause.";
  const error = parsed(cause);
  if (error === undefined) {
    const beginning = cut.exec(cause);
    return beginning ? wordsOf(parsed(`"${beginning[1]}"`) as string) : cause;
  }
  if (!isObject(error)) return cause;
  if (typeof error["errorMessage"] === "string") return wordsOf(error["errorMessage"]);
  return [error["message"], error["whatToDo"]].filter((text) => typeof text === "string").join(" ") || cause;
}

/** The output of an execution that succeeded. */
function outputOf(ended: DescribeExecutionCommandOutput): Json {
  if (ended.status === "SUCCEEDED") return JSON.parse(ended.output!);
  const error = ended.error ?? ended.status!;
  const message = `${ended.status}: ${error}: ${wordsOf(ended.cause)}`;
  if (finalErrors.has(error)) throw new Failed(final, `${message}\nThis is final. To try again, send a new request under a new id.`);
  throw new Failed(notYet, `${message}\nThe partner's operators were told. Once they have repaired it, the same execution goes on: ${ended.executionArn}`);
}

/** CAM, as it acts for one request. */
class Cam {
  constructor(private readonly args: Arguments, private readonly request: Request) {}

  async run(): Promise<unknown> {
    const output = outputOf(await this.follow(await this.start()));
    return this.request["users"] === undefined ? this.onboarded(output) : this.maintained(output);
  }

  /** A session in the partner's account, on behalf of one user. The tag decides which secrets can be read: each user gets a session. */
  private async session(requester: string) {
    const { Credentials: keys } = await new STSClient(inRegion).send(new AssumeRoleCommand({
      RoleArn: `arn:${this.args.partition}:iam::${this.args.account}:role/PartnerCloudCam`,
      RoleSessionName: "cam",
      ExternalId: this.args.externalId,
      Tags: [{ Key: "requester", Value: requester }],
    }));
    return { ...inRegion, credentials: { accessKeyId: keys!.AccessKeyId!, secretAccessKey: keys!.SecretAccessKey!, sessionToken: keys!.SessionToken! } };
  }

  private async states(): Promise<SFNClient> {
    return new SFNClient(await this.session(this.request.requestedBy.userId));
  }

  /** Starts the request's execution, or finds it. Its name is the request's id, so the same request twice is one execution. */
  private async start(): Promise<string> {
    const states = await this.states();
    const workflow = this.request["users"] === undefined ? "onboard-account" : "maintain-users";
    const prefix = `arn:${this.args.partition}:states:${await states.config.region()}:${this.args.account}`;
    const name = this.request.requestId;
    try {
      const started = await states.send(new StartExecutionCommand({ stateMachineArn: `${prefix}:stateMachine:${workflow}`, name, input: JSON.stringify(this.request) }));
      return started.executionArn!;
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
    // The id alone does not say that it is the same request. Without this check, the result of another request would be shown, with its passwords.
    const executionArn = `${prefix}:execution:${workflow}:${name}`;
    const found = await states.send(new DescribeExecutionCommand({ executionArn }));
    if (!isDeepStrictEqual(parsed(found.input), this.request)) {
      throw new Failed(final, `The request id ${name} belongs to another request. Nothing was started. Send this request under a new id.`);
    }
    return executionArn;
  }

  /** Waits for the end: for days, if a customer takes days to accept. A session lasts an hour; then a new one takes over. */
  private async follow(executionArn: string): Promise<DescribeExecutionCommandOutput> {
    tell(`started, and waits for ${awaited(this.request)}`);
    for (let states = await this.states(); ; ) {
      try {
        const present = await states.send(new DescribeExecutionCommand({ executionArn }));
        if (present.status !== "RUNNING" && present.status !== "PENDING_REDRIVE") return present;
        await sleep(this.args.pollSeconds * 1000);
      } catch (error) {
        if ((error as Error).name !== "ExpiredTokenException") throw error;
        states = await this.states();
      }
    }
  }

  /** What "Show Credentials" shows. AWS, not this program, refuses everybody but the requester. */
  private async credentials(secret: string): Promise<unknown> {
    const secrets = new SecretsManagerClient(await this.session(this.args.viewer ?? this.request.requestedBy.userId));
    return JSON.parse((await secrets.send(new GetSecretValueCommand({ SecretId: secret }))).SecretString!);
  }

  /** The credentials of a new account. Without any, what became of the account. */
  private async onboarded(output: Json): Promise<unknown> {
    const where = output["console"]?.signInUrl;
    tell(`online: account ${output["account"].id}${where ? `, ${where}` : ""}`);
    if (output["credentialsSecretArn"]) return this.credentials(output["credentialsSecretArn"]);
    // The users of a customer's own account have passwords already. The first administrator of an account gets one once.
    const shown = ["account", "optimized", "invitation", "access", "administrator"];
    return Object.fromEntries(shown.filter((name) => name in output).map((name) => [name, output[name]]));
  }

  /** What became of each user, with the credentials of those who got a password. */
  private async maintained(output: Json): Promise<unknown> {
    const users = output["users"] as Json[];
    tell(`done: ${users.length} users of account ${output["accountId"]}`);
    const shown = [];
    for (const { userName, action, outcome, secretArn } of users) {
      shown.push({ userName, action, outcome, ...(secretArn ? { credentials: await this.credentials(secretArn) } : {}) });
    }
    return shown;
  }
}

const usage = "usage: npx tsx cam.ts REQUEST --account ACCOUNT --external-id ID [--partition aws] [--poll-seconds 10] [--viewer USER]";

function argumentsOf(): Arguments {
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: {
        account: { type: "string" },
        "external-id": { type: "string" },
        partition: { type: "string", default: "aws" },
        "poll-seconds": { type: "string", default: "10" },
        viewer: { type: "string" },
      },
    });
  } catch (error) {
    throw new Failed(final, `${(error as Error).message}\n${usage}`);
  }
  const { values, positionals } = given;
  const pollSeconds = Number(values["poll-seconds"]);
  if (positionals.length !== 1 || !values.account || !values["external-id"] || !(pollSeconds > 0)) throw new Failed(final, usage);
  return { path: positionals[0]!, account: values.account, externalId: values["external-id"], partition: values.partition, pollSeconds, viewer: values.viewer };
}

try {
  const args = argumentsOf();
  process.stdout.write(`${JSON.stringify(await new Cam(args, read(args.path)).run())}\n`);
} catch (error) {
  tell(error instanceof Failed ? error.message : `AWS did not do it: ${(error as Error).name}: ${(error as Error).message}`);
  process.exitCode = error instanceof Failed ? error.code : final;
}

using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Local.Documentation;

/// <summary>Writes docs/baseline.md: what a customer's security team asks for before it hands over an account.</summary>
internal sealed class BaselinePage
{
    private const string AnyAccount = "An account whose accepted change request says so.";

    private readonly BaselineSource source;
    private readonly StringBuilder page = new();

    private BaselinePage(BaselineSource source) => this.source = source;

    public static string Write(BaselineSource source)
    {
        var writer = new BaselinePage(source);
        writer.Introduction();
        writer.Controls("Identity", "identity", "No credentials are handed over before these are in place.");
        writer.Controls("Audit and compliance", "audit", "");
        writer.Exemptions();
        writer.Benchmark();
        writer.Roles();
        writer.Groups();
        writer.Policies();
        writer.Guardrails();
        writer.Proven();
        return writer.page.ToString();
    }

    private void Introduction() => Lines(
        "<!-- Made from the baseline by: dotnet run --project src/PartnerCloud.Local -- baseline > docs/baseline.md -->",
        "",
        $"# What hardening sets in your account (baseline {source.File["version"]})",
        "",
        "An account that the partner answers for is hardened: a fixed list of controls is put in place through `CTLDeveloperRole`, and again whenever hardening is repeated. Each control looks first and writes only what differs, so",
        "that a hardened account is read and not changed. What hardening did, and what it saw that a person should look at, stands in the report of each run.",
        "",
        "This page is made from the files that hardening itself uses. In them, `${Partition}`, `${AccountId}` and the like stand for the account's own values.",
        "");

    private void Controls(string title, string part, string remark)
    {
        Lines($"## {title}", "");
        if (remark.Length > 0) Lines(remark, "");
        foreach (var line in source.Controls(part)) Control(line);
    }

    private void Control(JsonObject line)
    {
        var name = (string)line["control"]!;
        var promise = BaselineSource.PromiseOf(name) ?? throw new InvalidOperationException($"{name} has no [Promise].");
        Lines($"### {name}", "", promise.Sets, "");
        if (line["parameters"] is JsonObject parameters) Parameters(parameters);
        Lines(
            $"- CIS AWS Foundations v5: {(promise.Cis.Length == 0 ? "no recommendation of its own" : string.Join(", ", promise.Cis))}",
            $"- Costs: {(string?)line["cost"] ?? "nothing"}",
            $"- May be exempt: {promise.Exempt ?? AnyAccount}",
            "");
    }

    private void Parameters(JsonObject parameters)
    {
        foreach (var (name, value) in parameters)
        {
            if (value is JsonArray { Count: > 0 } list && list.All(item => item is JsonObject)) Rules(list);
            else Lines($"- `{name}`: {InWords(value)}");
        }
    }

    private void Rules(JsonArray rules)
    {
        Lines("| rule | checks | when | with |", "|---|---|---|---|");
        foreach (var rule in rules)
        {
            var input = rule!["input"] is JsonObject given ? string.Join(", ", given.Select(one => $"{one.Key} {one.Value}")) : "";
            Row($"`{rule["name"]}`", $"`{rule["source"]}`", rule["frequency"] is { } frequency ? $"every {frequency}".Replace("TwentyFour_Hours", "24 hours", StringComparison.Ordinal) : $"on changes of {InWords(rule["resourceTypes"])}", input);
        }
        Lines("");
    }

    private void Exemptions()
    {
        Lines(
            "## Exemptions",
            "",
            "An accepted change request keeps a control away from an account until a day. It is recorded in `baseline.json` with control, account, reason, who approved it, and its last day; each run reports it, and from the day after",
            "the control holds again.",
            "");
        var exemptions = source.File["exemptions"]!.AsArray();
        if (exemptions.Count == 0)
        {
            Lines("None is recorded.", "");
            return;
        }
        Lines("| control | account | reason | approved by | until |", "|---|---|---|---|---|");
        foreach (var exemption in exemptions) Row([.. new[] { "control", "accountId", "reason", "approvedBy", "until" }.Select(field => $"{exemption![field]}")]);
        Lines("");
    }

    private void Benchmark()
    {
        Lines("## CIS AWS Foundations Benchmark v5", "", "| recommendation | served by |", "|---|---|");
        var served = from line in source.Controls("identity").Concat(source.Controls("audit"))
                     let control = (string)line["control"]!
                     from cis in BaselineSource.PromiseOf(control)!.Cis
                     group control by cis into controls
                     orderby Version.Parse(controls.Key)
                     select controls;
        foreach (var controls in served) Row(controls.Key, string.Join(", ", controls));
        Lines(
            "",
            "Where the benchmark asks for more than the baseline does:",
            "",
            "- **1.9** is met when each console user has enrolled MFA. Until then the policy lets him do nothing else.",
            "- **1.15** (nobody has full rights) is not met, by contract: `CTLDeveloperPolicy`, or `AdministratorAccess` in accounts that the partner created, gives `CTLDeveloperRole` all rights, because hardening and repair take them.",
            "  The group `CTLCustomerAdmins` has `AdministratorAccess`, too, within the bounds of `CTLCustomerPolicy`. This is a documented exception.",
            "- **1.2, 2.1.4** and **5.1.1** are enforced in accounts that the partner created. In migrated ones the customer's own settings stay and are reported.",
            "- **2.1.1** (no bucket without TLS) holds for the two buckets of the baseline. The customer's own are his.",
            "- **3.3** and **5.1.1** ask for all regions. The baseline does the home region and those that `furtherRegions` names, because recording costs money; enabled regions that are not recorded are reported.",
            "- **3.5** takes a KMS key, which costs money: it is met where `kmsKeyId` names one. Otherwise S3's own encryption applies.",
            "");
    }

    private void Roles()
    {
        Lines("## The partner's roles", "", "| role | for | trusts | policies | longest session |", "|---|---|---|---|---|");
        Row("`CTLDeveloperRole`", "Hardening and repair: the partner's way in. It is there before hardening, which never changes its rights or its trust.", "the partner's account, and nobody else", "`CTLDeveloperPolicy` (everything on everything), or `AdministratorAccess` in accounts that the partner created", "");
        foreach (var role in source.Roles)
        {
            var policies = role["policies"]!.AsArray().Concat(role["awsPolicies"]!.AsArray()).Select(policy => $"`{policy}`");
            Row($"`{role["name"]}`", (string)role["description"]!, $"[{role["trustedBy"]}](#{Anchor((string)role["trustedBy"]!)})", string.Join(", ", policies), $"{role["sessionSeconds"]} s");
        }
        Lines("", "Each role has these policies and nothing besides. `ReadOnlyAccess`, `AWSSupportAccess` and `AdministratorAccess` are AWS's own. A role that trusted somebody else also has the inline policy `AWSRevokeOlderSessions`, which", "denies everything to sessions that were opened before its trust was set back. In a migrated account `CTLDeveloperRole` has it from the first hardening on, and so has each role that was there before.", "");
        foreach (var (name, text) in source.Trusts) Policy(name, text, source.Words.Of);
    }

    private void Groups() => Lines(
        "## Groups",
        "",
        "| group | policies |",
        "|---|---|",
        "| `CTLCustomerAdmins` | `CTLCustomerPolicy`, `CTLForceMfaPolicy`, `AdministratorAccess` |",
        "| each group of the customer's own | its own, and `CTLCustomerPolicy` |",
        "");

    private void Policies()
    {
        Lines("## Policies, statement by statement", "", "A denial wins over whatever else allows the same.", "");
        foreach (var (name, text) in source.Policies) Policy(name, text, source.Words.Of);
    }

    private void Guardrails()
    {
        Lines(
            "## Service control policies",
            "",
            "They hold for everybody in each account of the customers' organizational unit, the root user and administrators from before included, where the partner has attached them.",
            "");
        foreach (var (name, text) in source.Guardrails)
        {
            var comments = JsonNode.Parse(text)!["Statement"]!.AsArray().ToDictionary(statement => (string)statement!["Sid"]!, statement => (string)statement!["Comment"]!);
            Policy(name, text, (_, sid) => comments[sid]);
        }
    }

    private void Proven()
    {
        Lines(
            "## What is proven",
            "",
            "`partnercloud prove` proves each of these sentences from the texts of the policies above, on each line of defence alone. It looks for a request that breaks the sentence, and there is none.",
            "",
            "| claim | what nobody can do | proven on |",
            "|---|---|---|");
        foreach (var claim in source.Claims) Row($"`{claim.Id}`", claim.Text, string.Join(", ", claim.Lines.Select(line => $"`{line}`")));
        Lines("", "The lines of defence:", "", "| line | binds |", "|---|---|");
        foreach (var line in ProofLines.Of(new()).Where(line => source.Claims.Any(claim => claim.Lines.Contains(line.Name)))) Row($"`{line.Name}`", line.Says);
        Lines(
            "",
            "What the proof assumes:",
            "",
            "- It speaks of the policies' texts. It takes AWS's word for how they are evaluated.",
            "- Each line is in force: its policy is attached, as the boundary, to the group or role, to the organizational unit or to the bucket.",
            "- Whoever is bound may have any other permission. Only a boundary, and a role all of whose policies are the baseline's, limit what is allowed at all.",
            "- Requests are signed. AWS then gives `aws:PrincipalArn`, `aws:PrincipalIsAWSService`, `aws:PrincipalType` and `aws:SecureTransport` with each.",
            "- Action, resource and each condition key may have any value, also together with values that AWS never combines. So a proof covers more than what can happen.",
            $"- Actions may have any name, also one that AWS does not have yet. Where a claim is about known actions, they are those of {KnownActions.AsOf}{InParentheses(source.Claims.Where(claim => claim.IsOfKnownActions).Select(claim => $"`{claim.Id}`"))}.",
            "");
    }

    private static string InParentheses(IEnumerable<string> texts) => string.Join(", ", texts) is { Length: > 0 } list ? $" ({list})" : "";

    private void Policy(string name, string text, Func<string, string, string> words)
    {
        Lines($"### {name}", "", "| statement | effect | in words |", "|---|---|---|");
        foreach (var statement in JsonNode.Parse(text)!["Statement"]!.AsArray())
        {
            var sid = (string)statement!["Sid"]!;
            Row($"`{sid}`", (string)statement["Effect"]!, words(name, sid));
        }
        Lines("", "<details><summary>The policy as JSON</summary>", "", "```json", text, "```", "", "</details>", "");
    }

    private static string InWords(JsonNode? value) => value switch
    {
        null => "none",
        JsonArray { Count: 0 } => "none",
        JsonArray list => string.Join(", ", list),
        _ => $"{value}",
    };

    private static string Anchor(string heading) => heading.ToLowerInvariant();

    private void Row(params IEnumerable<string> cells) => Lines($"| {string.Join(" | ", cells.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |");

    private void Lines(params IEnumerable<string> lines)
    {
        foreach (var line in lines) page.Append(line).Append('\n');
    }
}

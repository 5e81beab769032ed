using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Local.BaselineFiles;
using PartnerCloud.Local.Proofs;
using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Local.Documentation;

/// <summary>Writes docs/baseline.md, which answers what customers' security teams ask before they hand over an account.</summary>
internal sealed class BaselinePage
{
    private const string AnyAccount = "An account with an accepted change request.";

    private readonly BaselineSource source;
    private readonly StringBuilder page = new();

    private BaselinePage(BaselineSource source) => this.source = source;

    public static string Write(BaselineSource source)
    {
        var writer = new BaselinePage(source);
        writer.Introduction();
        writer.Controls("Identity", "identity", "Credentials are handed over only after these controls are in place.");
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
        "The partner hardens each account that it is responsible for. Hardening applies a fixed list of controls through `CTLDeveloperRole`, and can be repeated at any time. Each control first reads the account and writes only what",
        "differs, so a hardened account is read and not changed. Each run has a report. It lists the changes, and the findings that a person should check.",
        "",
        "This page is generated from the files that hardening itself uses. In them, placeholders such as `${Partition}` and `${AccountId}` stand for the account's own values.",
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
        var description = BaselineSource.DescriptionOf(name) ?? throw new InvalidOperationException($"{name} has no [ControlDescription]. Add one to its class.");
        Lines($"### {name}", "", description.Sets, "");
        if (line["parameters"] is JsonObject parameters) Parameters(parameters);
        Lines(
            $"- CIS AWS Foundations v5: {(description.Cis.Length == 0 ? "none" : string.Join(", ", description.Cis))}",
            $"- Costs: {(string?)line["cost"] ?? "nothing"}",
            $"- May be exempt: {description.Exempt ?? AnyAccount}",
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
            "An accepted change request can exempt an account from a control until a given day. The exemption is recorded in `baseline.json` with its control, account, reason, approver and last day. Each run reports it. From the day after",
            "its last day, the control applies again.",
            "");
        var exemptions = source.File["exemptions"]!.AsArray();
        if (exemptions.Count == 0)
        {
            Lines("No exemption is recorded.", "");
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
                     from cis in BaselineSource.DescriptionOf(control)!.Cis
                     group control by cis into controls
                     orderby Version.Parse(controls.Key)
                     select controls;
        foreach (var controls in served) Row(controls.Key, string.Join(", ", controls));
        Lines(
            "",
            "The benchmark asks for more than the baseline in these recommendations:",
            "",
            "- **1.9** is met once each console user has set up MFA. Until then the policy allows the user nothing else.",
            "- **1.15** (nobody has full permissions) is not met, by contract. `CTLDeveloperRole` has all permissions, because hardening and repair need them. It has them from `CTLDeveloperPolicy`, or from `AdministratorAccess` in accounts",
            "  that the partner created. The group `CTLCustomerAdmins` also has `AdministratorAccess`, within the limits of `CTLCustomerPolicy`. This is a documented exception.",
            "- **1.2, 2.1.4** and **5.1.1** are enforced in accounts that the partner created. In migrated accounts the customer's own settings stay and are reported.",
            "- **2.1.1** (no bucket without TLS) is met for the two buckets of the baseline. Customers are responsible for their own buckets.",
            "- **3.3** and **5.1.1** ask for all regions. The baseline covers the home region and the regions that `furtherRegions` names, because recording costs money. Enabled regions that are not recorded are reported.",
            "- **3.5** needs a KMS key, which costs money. It is met if `kmsKeyId` names one. Otherwise S3's own encryption applies.",
            "");
    }

    private void Roles()
    {
        Lines("## The partner's roles", "", "| role | for | trusts | policies | longest session |", "|---|---|---|---|---|");
        Row("`CTLDeveloperRole`", "Hardening and repair: the partner enters the account with it. It exists before hardening, which never changes its permissions or its trust.", "only the partner's account", "`CTLDeveloperPolicy` (everything on everything), or `AdministratorAccess` in accounts that the partner created", "");
        foreach (var role in source.Roles)
        {
            var policies = role["policies"]!.AsArray().Concat(role["awsPolicies"]!.AsArray()).Select(policy => $"`{policy}`");
            Row($"`{role["name"]}`", (string)role["description"]!, $"[{role["trustedBy"]}](#{Anchor((string)role["trustedBy"]!)})", string.Join(", ", policies), $"{role["sessionSeconds"]} s");
        }
        Lines("", "Each role has these policies and no others. AWS manages `ReadOnlyAccess`, `AWSSupportAccess` and `AdministratorAccess`. A role that trusted others also has the inline policy `AWSRevokeOlderSessions`. It denies everything to", "sessions that were opened before the trust was corrected. In a migrated account `CTLDeveloperRole` also has this policy from the first hardening on, and so does each role that existed before it.", "");
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
        Lines("## Policies, statement by statement", "", "A denial always wins over a permission.", "");
        foreach (var (name, text) in source.Policies) Policy(name, text, source.Words.Of);
    }

    private void Guardrails()
    {
        Lines(
            "## Service control policies",
            "",
            "If the partner attaches these policies, they apply to everybody in each account of the customers' organizational unit. This includes the root user, and administrators from before hardening.",
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
            "`partnercloud prove` proves each of these sentences from the texts of the policies above, for each line of defence alone. It looks for a request that breaks the sentence, and finds none.",
            "",
            "| claim | what nobody can do | actions | proven on |",
            "|---|---|---|---|");
        foreach (var claim in source.Claims) Row($"`{claim.Id}`", claim.Text, claim.IsOfKnownActions ? "known" : "any", string.Join(", ", claim.Lines.Select(line => $"`{line}`")));
        Lines("", "The lines of defence:", "", "| line | binds |", "|---|---|");
        foreach (var line in ProofLines.Of(new()).Where(line => source.Claims.Any(claim => claim.Lines.Contains(line.Name)))) Row($"`{line.Name}`", line.Says);
        Lines(
            "",
            "What the proof assumes:",
            "",
            "- The proof is about the texts of the policies. It relies on AWS's documentation for how they are evaluated.",
            "- Each line is in force: its policy is attached as the boundary, to the group or role, to the organizational unit or to the bucket.",
            "- Identities may have any other permission. Only two things limit what is allowed at all: a boundary, and a role whose policies all come from the baseline.",
            "- Requests are signed. AWS then sets `aws:PrincipalArn`, `aws:PrincipalIsAWSService`, `aws:PrincipalType` and `aws:SecureTransport` for each request.",
            "- Action, resource and each condition key may have any value, even in combinations that AWS never uses. So a proof covers more than what can happen.",
            $"- If the column *actions* says *any*, actions may have any name, even one that AWS does not have yet. If it says *known*, the claim is about the actions that AWS had on {KnownActions.AsOf}.",
            "");
    }

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

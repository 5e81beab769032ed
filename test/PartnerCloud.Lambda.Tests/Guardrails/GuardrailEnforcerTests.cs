using System.Text.Json.Nodes;
using Amazon.Organizations.Model;
using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Lambda.Tests.Guardrails;

public sealed class GuardrailEnforcerTests
{
    [Fact]
    public async Task Enforce_FreshOrganization_CreatesAndAttachesThePolicies()
    {
        await using var aws = await TestAws.StartAsync();

        var ids = await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
        Assert.Equal(GuardrailPolicies.Names, ids.Keys.Order(StringComparer.Ordinal));
        Assert.All(ids.Values, id => Assert.StartsWith("p-", id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Enforce_WithoutADepartingUnit_LeavesOtherUnitsUnchanged()
    {
        await using var aws = await TestAws.StartAsync();

        await aws.Guardrails.EnforceAsync(aws.Units() with { Departing = null });

        await aws.AssertGuardedAsync(aws.Units() with { Departing = null });
        Assert.Equal("", await aws.AttachedAsync(aws.Units().Departing));
        Assert.Equal("", await aws.AttachedAsync(aws.Cloud.Organization.RootId));
    }

    [Fact]
    public async Task Enforce_Again_WritesNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var first = await aws.Guardrails.EnforceAsync(aws.Units());
        var (writes, calls) = (aws.Cloud.Calls.CountWrites(), aws.Cloud.Calls.All.Count);

        var again = await aws.Guardrails.EnforceAsync(aws.Units());

        Assert.Equal(first.ToHashSet(), again.ToHashSet());
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.InRange(aws.Cloud.Calls.All.Count - calls, 7, 12); // some lists have an empty page
    }

    [Fact]
    public async Task Enforce_PolicyTypeEnabled_DoesNotEnableIt()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "EnablePolicyType");
    }

    /// <summary>The function lists the roots just before somebody else turns the policies on.</summary>
    [Fact]
    public async Task Enforce_PolicyTypeEnabledBySomebodyElse_Continues()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.AfterChange("organizations", "ListRoots", Occurrence.Nth(1), _ => aws.EnableAsync());

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
    }

    [Fact]
    public async Task Enforce_PolicyOfAnOlderDeployment_IsAdoptedAndKeepsItsId()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();
        var id = await aws.AddPolicyAsync("CTLAccountGuardrails");
        await aws.Organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = id, TargetId = aws.Units().Customers });

        var ids = await aws.Guardrails.EnforceAsync(aws.Units());

        Assert.Equal(id, ids["CTLAccountGuardrails"]);
        await aws.AssertGuardedAsync(aws.Units());
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "UpdatePolicy");
    }

    [Fact]
    public async Task Enforce_TextInAnotherOrder_IsUnchanged()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();
        foreach (var policy in GuardrailPolicies.For("aws")) await aws.AddPolicyAsync(policy.Name, Reordered(policy.Text));

        await aws.Guardrails.EnforceAsync(aws.Units());

        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call.Operation == "UpdatePolicy");
    }

    [Fact]
    public async Task Enforce_PolicyOnALaterPage_IsFound()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();
        for (var number = 0; number < 25; number++) await aws.AddPolicyAsync($"Own{number}");
        var id = await aws.AddPolicyAsync("CTLMembershipGuardrails");

        var ids = await aws.Guardrails.EnforceAsync(aws.Units());

        Assert.Equal(id, ids["CTLMembershipGuardrails"]);
        Assert.Equal(25 + GuardrailPolicies.Names.Count, (await aws.PoliciesAsync()).Count);
    }

    [Fact]
    public async Task Enforce_MembershipPolicyOnTheDepartingUnit_IsDetached()
    {
        await using var aws = await TestAws.StartAsync();
        var ids = await aws.Guardrails.EnforceAsync(aws.Units());
        await aws.Organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = ids["CTLMembershipGuardrails"], TargetId = aws.Units().Departing });

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
    }

    [Fact]
    public async Task Enforce_OtherPoliciesOnTheUnits_Stay()
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();
        var own = await aws.AddPolicyAsync("OfThePartner");
        await aws.Organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = own, TargetId = aws.Units().Departing });

        await aws.Guardrails.EnforceAsync(aws.Units());

        Assert.Equal($"{GuardedOrganization.AllButMembership} OfThePartner", await aws.AttachedAsync(aws.Units().Departing));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Enforce_DepartingUnitBelowTheCustomersUnit_IsRefusedBeforeAnyChange(int levels)
    {
        await using var aws = await TestAws.StartAsync();
        var below = aws.Units().Customers;
        for (var level = 0; level < levels; level++) below = await aws.AddUnitAsync($"Level{level}", below);
        var writes = aws.Cloud.Calls.CountWrites();

        var refused = await Assert.ThrowsAsync<GuardrailsNotEnforcedException>(() => aws.Guardrails.EnforceAsync(aws.Units() with { Departing = below }));

        Assert.Contains($"the departing OU {below} lies within the customers' OU", refused.Message, StringComparison.Ordinal);
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Theory]
    [InlineData("ou-none-00000000", null)]
    [InlineData(null, "ou-none-00000000")]
    public async Task Enforce_UnknownUnit_NamesTheSettingsAndChangesNothing(string? customers, string? departing)
    {
        await using var aws = await TestAws.StartAsync();
        var units = new GuardedUnits(customers ?? aws.Units().Customers, departing);

        var refused = await Assert.ThrowsAsync<GuardrailsNotEnforcedException>(() => aws.Guardrails.EnforceAsync(units));

        Assert.All(["ou-none-00000000", "customersOuId", "departingOuId", "deploy again"], part => Assert.Contains(part, refused.Message, StringComparison.Ordinal));
        Assert.Equal(0, aws.Cloud.Calls.CountWrites());
    }

    [Theory]
    [InlineData("EnablePolicyType", 1)]
    [InlineData("CreatePolicy", 1)]
    [InlineData("CreatePolicy", 2)]
    [InlineData("AttachPolicy", 1)]
    [InlineData("AttachPolicy", 3)]
    public async Task Enforce_ResponseLost_EndsInTheSameState(string operation, int call)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", operation, Occurrence.Nth(call));

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
        Assert.Equal(1, aws.Cloud.Faults.Struck);
    }

    [Theory]
    [InlineData("UpdatePolicy")]
    [InlineData("DetachPolicy")]
    public async Task Enforce_ResponseToARepairLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        await aws.EnableAsync();
        var old = await aws.AddPolicyAsync("CTLMembershipGuardrails");
        await aws.Organizations.AttachPolicyAsync(new AttachPolicyRequest { PolicyId = old, TargetId = aws.Units().Departing });
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", operation, Occurrence.Nth(1));

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
        Assert.Equal(1, aws.Cloud.Faults.Struck);
    }

    /// <summary>The list does not show the new policy yet. No second policy is created.</summary>
    [Fact]
    public async Task Enforce_NewPolicyNotListedYet_ReadsTheListAgain()
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(new Fault(FaultKind.StaleReads, Occurrence.Nth(1)) { Service = "organizations", Operation = "CreatePolicy", StaleFor = TimeSpan.FromSeconds(10) });
        await Assert.ThrowsAnyAsync<Exception>(() => InterruptAfterAsync(aws, "CreatePolicy"));

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
    }

    [Fact]
    public async Task Enforce_SeveralAtOnce_EndInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();

        var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => aws.Guardrails.EnforceAsync(aws.Units())));

        Assert.Single(ids.Select(one => string.Join(' ', one.Values.Order(StringComparer.Ordinal))).Distinct());
        await aws.AssertGuardedAsync(aws.Units());
    }

    [Theory]
    [InlineData("ConcurrentModificationException")]
    [InlineData("TooManyRequestsException")]
    [InlineData("PolicyChangesInProgressException")]
    [InlineData("ServiceException")]
    [InlineData("AccessDeniedException")]
    public async Task Enforce_TemporaryError_IsRetried(string code)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException(code, "not now"), "organizations", "AttachPolicy", Occurrence.First(5));
        var started = aws.Time.GetUtcNow();

        await aws.Guardrails.EnforceAsync(aws.Units());

        await aws.AssertGuardedAsync(aws.Units());
        Assert.NotEqual(started, aws.Time.GetUtcNow());
    }

    [Theory]
    [InlineData("AccessDeniedException", "Organizations AttachPolicy was denied: no", "PartnerCloud-EnforceGuardrails")]
    [InlineData("ConcurrentModificationException", "Organizations AttachPolicy answered ConcurrentModificationException, also after retries", "nobody else changes the organization")]
    [InlineData("PolicyChangesInProgressException", "answered PolicyChangesInProgressException, also after retries", "deploy again")]
    [InlineData("AWSOrganizationsNotInUseException", "not in an organization", "management account")]
    [InlineData("PolicyTypeNotAvailableForOrganizationException", "consolidated billing only", "Enable all features")]
    [InlineData("DuplicatePolicyException", "cannot be found under that name", "another spelling")]
    [InlineData("MalformedPolicyDocumentException", "Organizations AttachPolicy answered MalformedPolicyDocumentException: no", "Fix the cause")]
    public async Task Enforce_PermanentError_SaysWhatToDo(string code, string reason, string remedy)
    {
        await using var aws = await TestAws.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException(code, "no."), "organizations", "AttachPolicy", Occurrence.Every);
        var started = aws.Time.GetUtcNow();

        var failed = await Assert.ThrowsAsync<GuardrailsNotEnforcedException>(() => aws.Guardrails.EnforceAsync(aws.Units()));

        Assert.Contains(reason, failed.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, failed.Message, StringComparison.Ordinal);
        Assert.InRange(aws.Time.GetUtcNow() - started, TimeSpan.Zero, GuardrailEnforcer.Limit / 2);
    }

    [Theory]
    [InlineData("MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED", "as many service control policies as AWS allows")]
    [InlineData("POLICY_NUMBER_LIMIT_EXCEEDED", "Delete some that are not used")]
    [InlineData("POLICY_CONTENT_LIMIT_EXCEEDED", "longer than AWS allows")]
    [InlineData("SOMETHING_NEW", "(SOMETHING_NEW)")]
    public async Task Enforce_LimitOfAws_IsNamed(string reason, string words)
    {
        await using var aws = await TestAws.StartAsync();
        var violated = new AwsErrorException("ConstraintViolationException", "no") { Members = new Dictionary<string, JsonNode> { ["Reason"] = reason } };
        aws.Cloud.Faults.Add(violated, "organizations", "AttachPolicy", Occurrence.Every);

        var failed = await Assert.ThrowsAsync<GuardrailsNotEnforcedException>(() => aws.Guardrails.EnforceAsync(aws.Units()));

        Assert.Contains(words, failed.Message, StringComparison.Ordinal);
        Assert.Single(aws.Cloud.Calls.All, call => call.Operation == "AttachPolicy");
    }

    /// <summary>A call that hangs is cancelled while there is still time to respond to CloudFormation.</summary>
    [Fact]
    public async Task Enforce_CallThatHangs_IsCancelled()
    {
        await using var aws = await TestAws.StartAsync();
        var hanging = new TaskCompletionSource();
        aws.Cloud.Faults.AfterChange("organizations", "CreatePolicy", Occurrence.Every, async ct =>
        {
            hanging.TrySetResult();
            await Task.Delay(Timeout.Infinite, ct);
        });

        var enforcing = aws.Guardrails.EnforceAsync(aws.Units());
        await hanging.Task;
        aws.Time.Advance(GuardrailEnforcer.Limit);

        var failed = await Assert.ThrowsAsync<GuardrailsNotEnforcedException>(() => enforcing);
        Assert.Contains("did not answer within 3 minutes", failed.Message, StringComparison.Ordinal);
    }

    /// <summary>A run that ends right after a call, like a function whose process is stopped.</summary>
    private static async Task InterruptAfterAsync(TestAws aws, string operation)
    {
        using var interruption = new CancellationTokenSource();
        aws.Cloud.Faults.AfterChange("organizations", operation, Occurrence.Nth(1), _ => interruption.CancelAsync());
        var policies = new GuardrailCollection(aws.Organizations, aws.Options, NullLogger<GuardrailCollection>.Instance);
        await new GuardrailAttachment(aws.Organizations, policies, NullLogger<GuardrailAttachment>.Instance).EnsureAsync(aws.Units(), interruption.Token);
    }

    private static string Reordered(string policy)
    {
        var json = JsonNode.Parse(policy)!;
        json["Statement"] = new JsonArray([.. json["Statement"]!.AsArray().Reverse().Select(statement => statement!.DeepClone())]);
        return " " + json.ToJsonString(); // not more, because white space counts
    }
}

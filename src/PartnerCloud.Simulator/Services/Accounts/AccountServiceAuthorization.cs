using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Accounts;

/// <summary>What Account Management's operations need to be allowed: they are about the account itself, which no region has.</summary>
internal static class AccountServiceAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("account")
        .On(call => new($"arn:aws:account::{call.Caller.AccountId}:account"), "PutAlternateContact", "GetAlternateContact", "DeleteAlternateContact");
}

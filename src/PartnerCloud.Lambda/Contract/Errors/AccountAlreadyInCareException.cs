using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account to connect is a member of the organization, so it is already in the partner's care for some customer. CAM's role in such an
/// account trusts CAM with the same external id as everywhere. A successful test would therefore not prove who owns the account, and a
/// connection could hand it to another customer. Nothing was tried there.
/// </summary>
/// <param name="accountId">The account.</param>
public sealed class AccountAlreadyInCareException(string accountId)
    : OnboardingException($"Account {accountId} is already in the partner's care. An account of the partner's organization cannot be connected, because a role that lets CAM in does not prove who owns the account. "
        + "Check the account's tags in Organizations to find out whose it is, and whether the request is an error. Once the account has left the organization, redrive the execution.");

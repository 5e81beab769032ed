namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>How a console sign-in ended.</summary>
public enum SignIn
{
    /// <summary>No such user, no console access, or another password.</summary>
    Refused,

    /// <summary>The password is right.</summary>
    Accepted,

    /// <summary>The password is right and must be changed before anything else.</summary>
    MustChangePassword,
}

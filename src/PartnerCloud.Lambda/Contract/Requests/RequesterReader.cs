namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>Reads the requester, who must be an Administrator of the organization.</summary>
internal static class RequesterReader
{
    /// <param name="reader">The requester's object.</param>
    /// <param name="withOrganization">Whether the object may have an organizationId.</param>
    public static Requester Read(ObjectReader reader, bool withOrganization = false)
    {
        var requester = new Requester(
            reader.Text("userId", TextRules.Tag), reader.Text("email", TextRules.Email), reader.Text("role", TextRules.Any), withOrganization ? reader.OptionalText("organizationId", TextRules.Tag) : null);
        if (requester.Role is not ("" or "Administrator")) reader.Refuse("role", "only an Administrator of the organization may ask");
        reader.RefuseUnknown();
        return requester;
    }
}

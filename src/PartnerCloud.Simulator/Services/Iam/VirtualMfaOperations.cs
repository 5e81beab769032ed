using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The account's virtual MFA devices. They exist before and after a user has them.</summary>
internal static class VirtualMfaOperations
{
    private static readonly string[] Statuses = ["Assigned", "Unassigned", "Any"];

    // A picture of one pixel: nothing here scans it.
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        IamNames.Name(input, "VirtualMFADeviceName", 226);
        IamNames.Path(input);
        var tags = IamTags.From(input);
        var device = new VirtualMfaDevice(SerialNumber(scope.Account.Id, input));
        if (!scope.State.VirtualMfaDevices.TryAdd(device.SerialNumber, device))
            throw IamErrors.AlreadyExists("MFADevice entity at the same path and name");
        IamTags.Put(device.Tags, tags);
        return
        [
            new("VirtualMFADevice",
                new XElement("SerialNumber", device.SerialNumber),
                new XElement("Base32StringSeed", Convert.ToBase64String(Encoding.ASCII.GetBytes(scope.NewSeed(device.SerialNumber)))),
                new XElement("QRCodePNG", Picture),
                IamXml.Tags(device.Tags)),
        ];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var device = scope.VirtualMfaDevice(input.Required("SerialNumber"));
        if (MfaOperations.HolderOf(device.SerialNumber, scope) is not null)
            throw IamErrors.DeleteConflict("MFA VirtualDevice in use. Must deactivate first.");
        scope.State.VirtualMfaDevices.Remove(device.SerialNumber);
        return null;
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        var status = input.Optional("AssignmentStatus") ?? "Any";
        if (!Statuses.Contains(status))
            throw IamErrors.OutsideEnum("assignmentStatus", status, Statuses);
        return input.Page("VirtualMFADevices",
            from device in scope.State.VirtualMfaDevices.Values
            let holder = MfaOperations.HolderOf(device.SerialNumber, scope)
            where status == "Any" || (status == "Assigned") == (holder is not null)
            select Member(device, holder, scope));
    }

    /// <summary>The ARN of a new device.</summary>
    public static string SerialNumber(string accountId, QueryParameters input) =>
        $"arn:aws:iam::{accountId}:mfa{input.Optional("Path") ?? "/"}{input.Optional("VirtualMFADeviceName")}";

    private static XElement Member(VirtualMfaDevice device, IamUser? holder, IamScope scope) =>
        new("member",
            new XElement("SerialNumber", device.SerialNumber),
            holder is null ? null : IamXml.User(holder, scope),
            holder is null ? null : new XElement("EnableDate", WireTime.Iso(holder.MfaDevices.Find(used => used.SerialNumber == device.SerialNumber)!.Enabled)));
}

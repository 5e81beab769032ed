using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class MfaDeviceTests
{
    [Fact]
    public async Task VirtualDevice_FromCreationToDeletion_BelongsToTheUserWhileEnabled()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            import base64
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jdoe')
            iam.create_user(UserName='asmith')
            device = iam.create_virtual_mfa_device(VirtualMFADeviceName='jdoe-phone', Tags=[{'Key': 'owner', 'Value': 'jdoe'}])['VirtualMFADevice']
            serial = device['SerialNumber']
            out['serial'] = serial
            out['seed'] = device['Base32StringSeed'].decode()
            out['seedBytes'] = len(base64.b32decode(out['seed']))
            out['picture'] = device['QRCodePNG'][:4].hex()
            out['again'] = attempt(iam.create_virtual_mfa_device, VirtualMFADeviceName='jdoe-phone')
            out['tags'] = iam.list_mfa_device_tags(SerialNumber=serial)['Tags']
            codes = dict(AuthenticationCode1='123456', AuthenticationCode2='654321')
            out['sameCodes'] = attempt(iam.enable_mfa_device, UserName='jdoe', SerialNumber=serial, AuthenticationCode1='123456', AuthenticationCode2='123456')
            out['letters'] = attempt(iam.enable_mfa_device, UserName='jdoe', SerialNumber=serial, AuthenticationCode1='123456', AuthenticationCode2='abcdef')
            out['noDevice'] = attempt(iam.enable_mfa_device, UserName='jdoe', SerialNumber=serial + 'x', **codes)
            iam.enable_mfa_device(UserName='jdoe', SerialNumber=serial, **codes)
            out['taken'] = attempt(iam.enable_mfa_device, UserName='asmith', SerialNumber=serial, **codes)
            iam.create_virtual_mfa_device(VirtualMFADeviceName='spare')
            iam.enable_mfa_device(UserName='jdoe', SerialNumber='GAHT12345678', **codes)
            out['devices'] = [(d['UserName'], d['SerialNumber']) for d in iam.list_mfa_devices(UserName='jdoe')['MFADevices']]
            out['pages'] = [len(p['MFADevices']) for p in iam.get_paginator('list_mfa_devices').paginate(UserName='jdoe', PaginationConfig={'PageSize': 1})]
            out['others'] = iam.list_mfa_devices(UserName='asmith')['MFADevices']
            virtual = lambda status: [(d['SerialNumber'], d.get('User', {}).get('UserName')) for d in iam.list_virtual_mfa_devices(AssignmentStatus=status)['VirtualMFADevices']]
            out['assigned'], out['unassigned'], out['any'] = virtual('Assigned'), virtual('Unassigned'), len(virtual('Any'))
            out['badStatus'] = attempt(iam.list_virtual_mfa_devices, AssignmentStatus='Some')
            out['summary'] = [iam.get_account_summary()['SummaryMap'][name] for name in ('MFADevices', 'MFADevicesInUse')]
            out['inUse'] = attempt(iam.delete_virtual_mfa_device, SerialNumber=serial)
            out['notHis'] = attempt(iam.deactivate_mfa_device, UserName='asmith', SerialNumber=serial)
            iam.deactivate_mfa_device(UserName='jdoe', SerialNumber=serial)
            out['deactivatedAgain'] = attempt(iam.deactivate_mfa_device, UserName='jdoe', SerialNumber=serial)
            iam.delete_virtual_mfa_device(SerialNumber=serial)
            out['deletedAgain'] = attempt(iam.delete_virtual_mfa_device, SerialNumber=serial)
            out['left'] = [d['SerialNumber'] for d in iam.list_mfa_devices(UserName='jdoe')['MFADevices']]
            """);

        Assert.Equal("arn:aws:iam::111122223333:mfa/jdoe-phone", (string?)seen["serial"]);
        Assert.Equal("40 89504e47", $"{seen["seedBytes"]} {seen["picture"]}");
        Assert.Equal("jdoe", (string?)seen["tags"]![0]!["Value"]);
        Assert.All(["again", "taken"], name => Assert.Equal("EntityAlreadyExists", (string?)seen[name]));
        Assert.All(["sameCodes", "letters"], name => Assert.Equal("InvalidAuthenticationCode", (string?)seen[name]));
        Assert.All(["noDevice", "notHis", "deactivatedAgain", "deletedAgain"], name => Assert.Equal("NoSuchEntity", (string?)seen[name]));
        Assert.Equal("""[["jdoe","arn:aws:iam::111122223333:mfa/jdoe-phone"],["jdoe","GAHT12345678"]]""", seen["devices"]!.ToJsonString());
        Assert.Equal("[1,1]", seen["pages"]!.ToJsonString());
        Assert.Empty(seen["others"]!.AsArray());
        Assert.Equal("""[["arn:aws:iam::111122223333:mfa/jdoe-phone","jdoe"]]""", seen["assigned"]!.ToJsonString());
        Assert.Equal("""[["arn:aws:iam::111122223333:mfa/spare",null]]""", seen["unassigned"]!.ToJsonString());
        Assert.Equal(2, (int?)seen["any"]);
        Assert.Equal("ValidationError", (string?)seen["badStatus"]);
        Assert.Equal("[2,2]", seen["summary"]!.ToJsonString());
        Assert.Equal("DeleteConflict", (string?)seen["inUse"]);
        Assert.Equal("""["GAHT12345678"]""", seen["left"]!.ToJsonString());
        Assert.Contains("mfa/spare", aws.Cloud.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain((string)seen["seed"]!, aws.Cloud.Dump(), StringComparison.Ordinal);
    }
}

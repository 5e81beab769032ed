namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>Valid calls of every protocol, as a base for mutations.</summary>
internal static class SampleCalls
{
    /// <summary>Separates the calls of one case.</summary>
    public const string Separator = "\n----\n";

    private const string Trust = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Principal%22%3A%7B%22AWS%22%3A%22111122223333%22%7D%2C%22Action%22%3A%22sts%3AAssumeRole%22%7D%5D%7D";
    private const string Permissions = "%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22%2C%22Action%22%3A%22s3%3AGet%2A%22%2C%22Resource%22%3A%22%2A%22%2C%22Condition%22%3A%7B%22StringLike%22%3A%7B%22aws%3Ausername%22%3A%22j%2A%22%7D%7D%7D%5D%7D";

    private static readonly string[] Calls =
    [
        Form("iam", "Action=CreateUser&Version=2010-05-08&UserName=jane&Path=/a/&Tags.member.1.Key=team&Tags.member.1.Value=web"),
        Form("iam", $"Action=CreateRole&RoleName=r&AssumeRolePolicyDocument={Trust}&MaxSessionDuration=3600&Description=d"),
        Form("iam", $"Action=CreatePolicy&PolicyName=p&PolicyDocument={Permissions}"),
        Form("iam", "Action=ListUsers&MaxItems=1&Marker=1&PathPrefix=/"),
        Form("iam", "Action=UpdateAccountPasswordPolicy&MinimumPasswordLength=14&RequireSymbols=true&PasswordReusePrevention=24&MaxPasswordAge=90"),
        Form("iam", "Action=CreateGroup&GroupName=staff"),
        Form("iam", "Action=AttachGroupPolicy&GroupName=staff&PolicyArn=arn:aws:iam::aws:policy/ReadOnlyAccess"),
        Form("iam", $"Action=PutRolePolicy&RoleName=r&PolicyName=p&PolicyDocument={Permissions}"),
        Form("iam", $"Action=SimulateCustomPolicy&PolicyInputList.member.1={Permissions}&ActionNames.member.1=s3:GetObject&ResourceArns.member.1=arn:aws:s3:::b/k"),
        Form("iam", "Action=CreateLoginProfile&UserName=jane&Password=Correct-Horse-1&PasswordResetRequired=true"),
        Form("iam", "Action=CreateVirtualMFADevice&VirtualMFADeviceName=jane"),
        Form("iam", "Action=GetAccountAuthorizationDetails&Filter.member.1=User&MaxItems=2"),
        Form("iam", "Action=CreateAccountAlias&AccountAlias=acme"),
        Form("sts", "Action=AssumeRole&Version=2011-06-15&RoleArn=arn:aws:iam::111122223333:role/r&RoleSessionName=s&DurationSeconds=900&ExternalId=x&Tags.member.1.Key=requester&Tags.member.1.Value=jdoe&TransitiveTagKeys.member.1=requester"),
        Form("sns", "Action=Publish&TopicArn=arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators&Subject=s&Message=m"),
        Form("ec2", "Action=EnableEbsEncryptionByDefault&Version=2016-11-15"),
        Json("organizations", "AWSOrganizationsV20161128.CreateAccount", """{"Email":"aws+1@partner.example","AccountName":"Acme","RoleName":"R","Tags":[{"Key":"a","Value":"b"}]}"""),
        Json("organizations", "AWSOrganizationsV20161128.ListAccounts", """{"MaxResults":5,"NextToken":"1"}"""),
        Json("organizations", "AWSOrganizationsV20161128.TagResource", """{"ResourceId":"589942003651","Tags":[{"Key":"a","Value":"b"}]}"""),
        Json("organizations", "AWSOrganizationsV20161128.InviteAccountToOrganization", """{"Target":{"Id":"111122223333","Type":"ACCOUNT"},"Notes":"n","Tags":[{"Key":"a","Value":"b"}]}"""),
        Json("organizations", "AWSOrganizationsV20161128.MoveAccount", """{"AccountId":"589942003651","SourceParentId":"r-abcd","DestinationParentId":"ou-abcd-12345678"}"""),
        Json("tagging", "ResourceGroupsTaggingAPI_20170126.GetResources", """{"ResourceTypeFilters":["organizations:account"],"TagFilters":[{"Key":"a","Values":["b"]}],"ResourcesPerPage":5,"PaginationToken":"1"}"""),
        Json("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"a/b","ClientRequestToken":"11111111111111111111111111111111","SecretString":"{\"password\":\"Correct-Horse-1\"}","Tags":[{"Key":"a","Value":"b"}]}"""),
        Json("secretsmanager", "secretsmanager.CreateSecret", """{"Name":"b","ClientRequestToken":"11111111111111111111111111111111","SecretBinary":"YWJjZGVmZ2hp"}"""),
        Json("secretsmanager", "secretsmanager.ListSecrets", """{"MaxResults":5,"Filters":[{"Key":"name","Values":["a"]}],"SortOrder":"asc"}"""),
        Json("secretsmanager", "secretsmanager.PutResourcePolicy", """{"SecretId":"a/b","ResourcePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}","BlockPublicPolicy":true}"""),
        Json("events", "AWSEvents.PutEvents", """{"Entries":[{"Source":"a","DetailType":"b","Detail":"{\"c\":1}","EventBusName":"partner-cloud","Time":1795000000,"Resources":["arn:x"]}]}"""),
        Json("states", "AWSStepFunctions.CreateStateMachine", """{"name":"m","definition":"{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Pass\",\"End\":true}}}","roleArn":"arn:aws:iam::589942003651:role/r","type":"STANDARD","tags":[{"key":"a","value":"b"}]}"""),
        Json("states", "AWSStepFunctions.StartExecution", """{"stateMachineArn":"arn:aws:states:us-east-1:589942003651:stateMachine:m","name":"e","input":"{\"a\":1}"}"""),
        Json("states", "AWSStepFunctions.GetExecutionHistory", """{"executionArn":"arn:aws:states:us-east-1:589942003651:execution:m:e","maxResults":10,"reverseOrder":true,"includeExecutionData":true}"""),
        Json("states", "AWSStepFunctions.SendTaskSuccess", """{"taskToken":"t","output":"{}"}"""),
        Json("states", "AWSStepFunctions.ListExecutions", """{"stateMachineArn":"arn:aws:states:us-east-1:589942003651:stateMachine:m","statusFilter":"FAILED","maxResults":10,"nextToken":"10"}"""),
        Json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.CreateTrail", """{"Name":"trail","S3BucketName":"logs","IsMultiRegionTrail":true,"EnableLogFileValidation":true,"TagsList":[{"Key":"a","Value":"b"}]}"""),
        Json("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.PutEventSelectors", """{"TrailName":"trail","EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]}"""),
        Json("config", "StarlingDoveService.PutConfigurationRecorder", """{"ConfigurationRecorder":{"name":"default","roleARN":"arn:aws:iam::111122223333:role/r","recordingGroup":{"allSupported":true,"includeGlobalResourceTypes":true}}}"""),
        Json("config", "StarlingDoveService.PutConfigRule", """{"ConfigRule":{"ConfigRuleName":"r","Source":{"Owner":"AWS","SourceIdentifier":"S3_BUCKET_PUBLIC_READ_PROHIBITED"},"InputParameters":"{}","Scope":{"ComplianceResourceTypes":["AWS::S3::Bucket"]}}}"""),
        Call("PUT", "/logs-bucket", "s3", ""),
        Call("PUT", "/logs-bucket?policy", "s3", """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"arn:aws:s3:::logs-bucket/*"}]}"""),
        Call("PUT", "/logs-bucket?publicAccessBlock", "s3", "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls></PublicAccessBlockConfiguration>"),
        Call("PUT", "/logs-bucket?versioning", "s3", "<VersioningConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Status>Enabled</Status></VersioningConfiguration>"),
        Call("PUT", "/logs-bucket?encryption", "s3", "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>"),
        Call("GET", "/logs-bucket/a%20b/c?versionId=1", "s3", ""),
        Call("HEAD", "/logs-bucket", "s3", ""),
        Call("PUT", "/v20180820/configuration/publicAccessBlock", "s3", "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls></PublicAccessBlockConfiguration>"),
        Call("POST", "/putAlternateContact", "account", """{"AlternateContactType":"SECURITY","Name":"n","Title":"t","EmailAddress":"a@b.c","PhoneNumber":"+1 206 555 0100"}"""),
        Call("PUT", "/analyzer", "access-analyzer", """{"analyzerName":"a","type":"ACCOUNT","tags":{"a":"b"}}"""),
        Call("GET", "/analyzer?type=ACCOUNT&maxResults=1", "access-analyzer", ""),
        Call("POST", "/2015-03-31/functions/CreateAccount/invocations", "lambda", """{"a":1}"""),
        Call("GET", "/2015-03-31/functions?MaxItems=1&Marker=1", "lambda", ""),
    ];

    /// <summary>A valid call, and then a mutation of it.</summary>
    public static string Mutated(Mutator mutator)
    {
        var call = mutator.OneOf(Calls);
        var body = call.IndexOf("\n\n", StringComparison.Ordinal) + 2;
        var mutated = mutator.Next(3) switch
        {
            0 => mutator.Characters(call),
            1 => call[..body] + mutator.Json(call[body..]),
            _ => call[..body] + mutator.Characters(call[body..]),
        };
        return call + Separator + mutated;
    }

    private static string Form(string service, string body) => Call("POST", "/", service, body, "Content-Type: application/x-www-form-urlencoded");

    private static string Json(string service, string target, string body) => Call("POST", "/", service, body, $"X-Amz-Target: {target}\nContent-Type: application/x-amz-json-1.1");

    private static string Call(string method, string target, string service, string body, string headers = "Accept: */*") =>
        $"{method} {target}\nAuthorization: AWS4-HMAC-SHA256 Credential={(service is "organizations" or "states" or "sns" or "events" ? "589942003651" : "111122223333")}/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0\n{headers}\n\n{body}";
}

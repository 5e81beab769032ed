using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.S3;

public sealed class ObjectTests
{
    [Fact]
    public async Task PutObject_AnyContent_IsReadBackWithItsHeaders()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='data')
            key = 'a b/ü+?&=%2F//c'
            put = s3.put_object(Bucket='data', Key=key, Body=b'hello world', ContentType='text/plain', Metadata={'who': 'me'}, CacheControl='no-cache')
            got = s3.get_object(Bucket='data', Key=key)
            out['etag'] = [put['ETag'], got['ETag']]
            out['got'] = [got['Body'].read().decode(), got['ContentType'], got['CacheControl'], got['Metadata'], got['ContentLength'], got['ServerSideEncryption'], str(got['LastModified'])]
            out['noVersion'] = 'VersionId' not in got and 'VersionId' not in put
            head = s3.head_object(Bucket='data', Key=key)
            out['head'] = [head['ContentLength'], head['Metadata'], 'ContentEncoding' in head]
            part = s3.get_object(Bucket='data', Key=key, Range='bytes=6-')
            out['range'] = [part['Body'].read().decode(), part['ContentRange'], part['ResponseMetadata']['HTTPStatusCode']]
            out['suffix'] = s3.get_object(Bucket='data', Key=key, Range='bytes=-3')['Body'].read().decode()
            out['beyond'] = attempt(s3.get_object, Bucket='data', Key=key, Range='bytes=11-')
            out['override'] = s3.get_object(Bucket='data', Key=key, ResponseContentType='text/csv')['ContentType']
            s3.put_object(Bucket='data', Key='empty')
            out['empty'] = s3.get_object(Bucket='data', Key='empty')['Body'].read().decode()
            out['delete'] = s3.delete_object(Bucket='data', Key=key)['ResponseMetadata']['HTTPStatusCode']
            out['gone'] = [attempt(s3.get_object, Bucket='data', Key=key), attempt(s3.head_object, Bucket='data', Key=key), attempt(s3.get_object, Bucket='none', Key=key)]
            out['notEmpty'] = attempt(s3.delete_bucket, Bucket='data')
            """);

        Assert.Equal("""["\u00225eb63bbbe01eeed093cb22bb8f5acdc3\u0022","\u00225eb63bbbe01eeed093cb22bb8f5acdc3\u0022"]""", seen["etag"]!.ToJsonString());
        Assert.Equal("""["hello world","text/plain","no-cache",{"who":"me"},11,"AES256","2026-11-20 12:00:00\u002B00:00"]""", seen["got"]!.ToJsonString());
        Assert.True((bool?)seen["noVersion"]);
        Assert.Equal("""[11,{"who":"me"},false]""", seen["head"]!.ToJsonString());
        Assert.Equal("""["world","bytes 6-10/11",206]""", seen["range"]!.ToJsonString());
        Assert.Equal("rld", (string?)seen["suffix"]);
        Assert.Equal("InvalidRange", (string?)seen["beyond"]);
        Assert.Equal("text/csv", (string?)seen["override"]);
        Assert.Equal("", (string?)seen["empty"]);
        Assert.Equal(204, (int?)seen["delete"]);
        Assert.Equal("""["NoSuchKey","404","NoSuchBucket"]""", seen["gone"]!.ToJsonString());
        Assert.Equal("BucketNotEmpty", (string?)seen["notEmpty"]);
    }

    [Fact]
    public async Task Conditions_OfReadsAndWrites_Decide()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='data')
            tag = s3.put_object(Bucket='data', Key='k', Body=b'1', IfNoneMatch='*')['ETag']
            out['exists'] = attempt(s3.put_object, Bucket='data', Key='k', Body=b'2', IfNoneMatch='*')
            out['stale'] = attempt(s3.put_object, Bucket='data', Key='k', Body=b'2', IfMatch='"0"')
            out['missing'] = attempt(s3.put_object, Bucket='data', Key='m', Body=b'2', IfMatch=tag)
            out['read'] = [attempt(s3.get_object, Bucket='data', Key='k', IfMatch='"0"'), attempt(s3.get_object, Bucket='data', Key='k', IfNoneMatch=tag)]
            out['since'] = [attempt(s3.head_object, Bucket='data', Key='k', IfModifiedSince='2026-11-20T12:00:00Z'), attempt(s3.head_object, Bucket='data', Key='k', IfUnmodifiedSince='2026-11-20T11:59:59Z')]
            out['fresh'] = s3.get_object(Bucket='data', Key='k', IfMatch=tag, IfModifiedSince='2026-11-20T11:59:59Z')['Body'].read().decode()
            s3.put_object(Bucket='data', Key='k', Body=b'2', IfMatch=tag)
            out['new'] = s3.get_object(Bucket='data', Key='k')['Body'].read().decode()
            """);

        Assert.Equal("PreconditionFailed PreconditionFailed NoSuchKey", $"{seen["exists"]} {seen["stale"]} {seen["missing"]}");
        Assert.Equal("""["PreconditionFailed","304"]""", seen["read"]!.ToJsonString());
        Assert.Equal("""["304","412"]""", seen["since"]!.ToJsonString());
        Assert.Equal("1 2", $"{seen["fresh"]} {seen["new"]}");
    }

    [Fact]
    public async Task Checksums_EveryAlgorithm_AreVerifiedAndReturned()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='data')
            def put(**more): return attempt(s3.put_object, Bucket='data', Key='k', Body=b'123456789', **more)
            out['given'] = [put(ChecksumCRC32='y/Q5Jg=='), put(ChecksumCRC32C='4waSgw=='), put(ChecksumCRC64NVME='rosUhgp5mIg=')]
            out['given'] = [[v for k, v in one.items() if k in ('ChecksumCRC32', 'ChecksumCRC32C', 'ChecksumCRC64NVME')] for one in out['given']]
            out['sha'] = put(ChecksumAlgorithm='SHA256')['ChecksumSHA256']
            out['read'] = s3.get_object(Bucket='data', Key='k', ChecksumMode='ENABLED')['ChecksumSHA256']
            out['wrong'] = put(ChecksumCRC32='AAAAAA==')
            out['md5'] = [put(ContentMD5='AAAAAAAAAAAAAAAAAAAAAA=='), put(ContentMD5='short')]
            plain = client('s3', '111122223333', request_checksum_calculation='when_required')
            out['default'] = plain.put_object(Bucket='data', Key='k', Body=b'123456789')['ChecksumCRC64NVME']
            """);

        Assert.Equal("""[["y/Q5Jg=="],["4waSgw=="],["rosUhgp5mIg="]]""", seen["given"]!.ToJsonString());
        var sha = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData("123456789"u8));
        Assert.Equal($"{sha} {sha}", $"{seen["sha"]} {seen["read"]}");
        Assert.Equal("BadDigest", (string?)seen["wrong"]);
        Assert.Equal("""["BadDigest","InvalidDigest"]""", seen["md5"]!.ToJsonString());
        Assert.Equal("rosUhgp5mIg=", (string?)seen["default"]);
    }

    [Theory]
    [InlineData("STREAMING-UNSIGNED-PAYLOAD-TRAILER", "", "x-amz-checksum-crc32:y/Q5Jg==\r\n\r\n", "200 123456789")]
    [InlineData("STREAMING-AWS4-HMAC-SHA256-PAYLOAD", ";chunk-signature=00", "\r\n", "200 123456789")]
    [InlineData("STREAMING-UNSIGNED-PAYLOAD-TRAILER", "", "x-amz-checksum-crc32:AAAAAA==\r\n\r\n", "400 BadDigest")]
    public async Task ChunkedBody_WithTrailers_IsDecodedAndVerified(string kind, string signature, string end, string expected)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        using var http = new HttpClient { BaseAddress = aws.Endpoint };
        await SendAsync(http, HttpMethod.Put, "data", null);

        var put = await SendAsync(http, HttpMethod.Put, "data/k", $"4{signature}\r\n1234\r\n5{signature}\r\n56789\r\n0{signature}\r\n{end}", kind);
        var answer = await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var got = await (await SendAsync(http, HttpMethod.Get, "data/k", null)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(expected, $"{(int)put.StatusCode} {(put.IsSuccessStatusCode ? got : System.Xml.Linq.XElement.Parse(answer).Element("Code")!.Value)}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChunkedBody_CutShort_IsRefused()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        using var http = new HttpClient { BaseAddress = aws.Endpoint };
        await SendAsync(http, HttpMethod.Put, "data", null);

        var put = await SendAsync(http, HttpMethod.Put, "data/k", "9\r\n1234", "STREAMING-UNSIGNED-PAYLOAD-TRAILER");

        Assert.Contains("IncompleteBody", await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ListObjects_PrefixDelimiterAndPages_AreAsInS3()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            s3 = client('s3', '111122223333')
            s3.create_bucket(Bucket='data')
            for key in ['b', 'a/1', 'a/2', 'a/x/3', 'c/ü 4', 'd']: s3.put_object(Bucket='data', Key=key, Body=key.encode())
            def listed(answer): return [c['Key'] for c in answer.get('Contents', [])] + [p['Prefix'] for p in answer.get('CommonPrefixes', [])]
            def pages(call, **more): return [listed(page) for page in s3.get_paginator(call).paginate(Bucket='data', **more)]
            out['all'] = pages('list_objects_v2')
            out['paged'] = pages('list_objects_v2', PaginationConfig={'PageSize': 2}, Delimiter='/')
            out['v1'] = pages('list_objects', PaginationConfig={'PageSize': 2}, Delimiter='/')
            out['prefix'] = listed(s3.list_objects_v2(Bucket='data', Prefix='a/', Delimiter='/'))
            out['after'] = listed(s3.list_objects_v2(Bucket='data', StartAfter='a/2', Prefix='a'))
            one = s3.list_objects_v2(Bucket='data', MaxKeys=1, FetchOwner=True)
            out['one'] = [one['KeyCount'], one['IsTruncated'], one['MaxKeys'], one['Contents'][0]['Size'], one['Contents'][0]['Owner']['ID'][-12:]]
            out['none'] = s3.list_objects_v2(Bucket='data', MaxKeys=0)['IsTruncated']
            out['bad'] = attempt(s3.list_objects_v2, Bucket='data', ContinuationToken='!')
            out['missing'] = attempt(s3.list_objects_v2, Bucket='none')
            """);

        Assert.Equal("""[["a/1","a/2","a/x/3","b","c/\u00FC 4","d"]]""", seen["all"]!.ToJsonString());
        Assert.Equal("""[["b","a/"],["d","c/"]]""", seen["paged"]!.ToJsonString());
        Assert.Equal("""[["b","a/"],["d","c/"]]""", seen["v1"]!.ToJsonString());
        Assert.Equal("""["a/1","a/2","a/x/"]""", seen["prefix"]!.ToJsonString());
        Assert.Equal("""["a/x/3"]""", seen["after"]!.ToJsonString());
        Assert.Equal("""[1,true,1,3,"111122223333"]""", seen["one"]!.ToJsonString());
        Assert.False((bool?)seen["none"]);
        Assert.Equal("InvalidArgument NoSuchBucket", $"{seen["bad"]} {seen["missing"]}");
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, HttpMethod method, string path, string? body, string? contentSha256 = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=111122223333/20261120/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");
        if (body is not null)
            request.Content = new ByteArrayContent(System.Text.Encoding.ASCII.GetBytes(body));
        if (contentSha256 is not null)
            request.Headers.TryAddWithoutValidation("x-amz-content-sha256", contentSha256);
        return await http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}

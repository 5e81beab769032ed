namespace Amazon.EC2.Model;

public class GetEbsEncryptionByDefaultRequest : AmazonEC2Request;

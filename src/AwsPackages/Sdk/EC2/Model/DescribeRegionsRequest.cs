namespace Amazon.EC2.Model;

public class DescribeRegionsRequest : AmazonEC2Request;
